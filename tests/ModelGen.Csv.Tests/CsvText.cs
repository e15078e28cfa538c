namespace ModelGen.Csv.Tests;

/// <summary>A CSV file that is deleted in the end.</summary>
internal sealed class CsvText : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modelgen-").FullName;

    public CsvText(string content) => Path = Add("file.csv", content);

    public string Path { get; }

    /// <summary>Writes another file.</summary>
    public string Add(string name, string content)
    {
        string path = System.IO.Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
