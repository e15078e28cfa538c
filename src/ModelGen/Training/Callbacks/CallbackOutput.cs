namespace ModelGen;

/// <summary>What callbacks write to. The system's message names neither the callback nor, at times, the path.</summary>
internal static class CallbackOutput
{
    /// <summary>Makes folder and file ready before training begins.</summary>
    /// <exception cref="IOException">They cannot be; the message names callback and path.</exception>
    public static void Prepare(string callback, string path, Action prepare)
    {
        try
        {
            prepare();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{callback} cannot write to '{path}': {exception.Message} Choose another path.", exception);
        }
    }
}
