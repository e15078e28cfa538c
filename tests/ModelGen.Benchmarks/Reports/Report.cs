using System.Globalization;

namespace ModelGen.Benchmarks;

/// <summary>Tables with what they were measured on.</summary>
internal sealed class Report
{
    private readonly string _setting;

    /// <summary>Prints the setting.</summary>
    /// <param name="setting">The machine and the versions.</param>
    public Report(string setting)
    {
        _setting = $"{DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {setting}.";
        Console.WriteLine(_setting);
    }

    /// <summary>Writes the tables to a file, unless it is null.</summary>
    public void WriteMarkdown(string? path, params ReadOnlySpan<Table> tables)
    {
        if (path is null)
        {
            return;
        }

        List<string> lines = [_setting];
        foreach (Table table in tables)
        {
            lines.AddRange(["", .. table.Markdown()]);
        }

        File.WriteAllLines(path, lines);
    }
}
