namespace ModelGen;

/// <summary>A model file or checkpoint that cannot be loaded or saved: the message names the file and what is wrong.</summary>
public sealed class ModelFileException : IOException
{
    internal ModelFileException(string source, string problem, Exception? inner = null)
        : this($"{source} cannot be loaded: {problem}", inner)
    {
    }

    private ModelFileException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    internal static ModelFileException Unwritten(string path, string temporary, Exception cause)
        => new($"'{path}' cannot be saved: {cause.Message.Replace(temporary, path, StringComparison.Ordinal).TrimEnd('.')}. What was there before is unchanged.", cause);
}
