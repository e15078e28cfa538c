namespace ModelGen;

/// <summary>A model file that cannot be loaded: the message names the file and what is wrong with it.</summary>
public sealed class ModelFileException : IOException
{
    internal ModelFileException(string source, string problem, Exception? inner = null)
        : base($"{source} cannot be loaded: {problem}", inner)
    {
    }
}
