namespace ModelGen;

/// <summary>How files are downloaded.</summary>
public sealed record DownloadOptions
{
    /// <summary>The address that the files' names are appended to, or <see langword="null"/> for the data set's usual one.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>Told how far it is: at most ten times a second, and at the end of each file.</summary>
    public IProgress<DownloadProgress>? Progress { get; init; }

    /// <summary>How long the server may be silent. Default 100 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The client to use, for example one with a proxy; it is not disposed. <see langword="null"/>, the default, makes one.</summary>
    public HttpClient? Client { get; init; }
}
