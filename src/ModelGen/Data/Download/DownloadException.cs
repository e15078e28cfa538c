namespace ModelGen;

/// <summary>A file that could not be downloaded: the message names the address, what went wrong, and what can be done.</summary>
public sealed class DownloadException : IOException
{
    internal DownloadException(Uri address, string problem, Exception? inner = null)
        : base($"{address} could not be downloaded: {problem}", inner) => Address = address;

    /// <summary>The address.</summary>
    public Uri Address { get; }
}
