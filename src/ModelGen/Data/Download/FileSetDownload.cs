namespace ModelGen;

/// <summary>Brings a set of files into a folder, but for those that are there already.</summary>
internal static class FileSetDownload
{
    public static async Task RunAsync(
        string folder, IReadOnlyList<RemoteFile> files, Uri defaultAddress, DownloadOptions options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        Uri address = Folder(options.BaseAddress ?? defaultAddress);
        HttpClient client = options.Client ?? new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            for (int i = 0; i < files.Count; i++)
            {
                string path = Path.Combine(folder, files[i].Name);
                DownloadReporter reporter = new(options.Progress, files[i].Name, i + 1, files.Count);
                if (await ContentHash.OfAsync(path, cancellationToken).ConfigureAwait(false) == files[i].Sha256)
                {
                    reporter.Complete(new FileInfo(path).Length);
                    continue;
                }

                FileDownload download = new(client, new Uri(address, files[i].Name), path, files[i].Sha256, options.Timeout, reporter);
                await download.RunAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            if (options.Client is null)
            {
                client.Dispose();
            }
        }
    }

    // A name would replace the last segment of an address without a slash at its end.
    private static Uri Folder(Uri address)
        => address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}
