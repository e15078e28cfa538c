namespace ModelGen;

/// <summary>A data file that cannot be read: the message names the file and what is wrong with it.</summary>
public sealed class DataFileException : IOException
{
    /// <param name="file">The file.</param>
    /// <param name="problem">What is wrong, from which place to which, and what can be done: "it is truncated: ...".</param>
    /// <param name="inner">What found it out, or <see langword="null"/>.</param>
    public DataFileException(string file, string problem, Exception? inner = null)
        : base($"'{file}' cannot be read: {problem}", inner) => File = file;

    /// <summary>The file.</summary>
    public string File { get; }
}
