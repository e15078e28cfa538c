using System.Net;
using System.Net.Http.Headers;

namespace ModelGen;

/// <summary>
/// Downloads one file by way of "name.part", which is renamed when its content is found right. What a cut connection leaves there is
/// where the next attempt goes on.
/// </summary>
internal sealed class FileDownload(HttpClient client, Uri address, string path, string sha256, TimeSpan timeout, DownloadReporter reporter)
{
    private const int PieceLength = 1 << 16;
    private readonly string _part = path + ".part";

    /// <exception cref="DownloadException">It cannot be had, or is not what it should be.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        bool resumed = await FetchAsync(cancellationToken).ConfigureAwait(false);
        string? actual = await ContentHash.OfAsync(_part, cancellationToken).ConfigureAwait(false);
        if (actual != sha256 && resumed)
        {
            // What was there may have come from another version of the file.
            File.Delete(_part);
            await FetchAsync(cancellationToken).ConfigureAwait(false);
            actual = await ContentHash.OfAsync(_part, cancellationToken).ConfigureAwait(false);
        }

        if (actual != sha256)
        {
            File.Delete(_part);
            throw WrongContent(actual);
        }

        File.Move(_part, path, overwrite: true);
        reporter.Complete(new FileInfo(path).Length);
    }

    /// <summary>Completes the part.</summary>
    /// <returns>Whether bytes that were there before are in it.</returns>
    private async Task<bool> FetchAsync(CancellationToken cancellationToken)
    {
        long have = File.Exists(_part) ? new FileInfo(_part).Length : 0;
        using CancellationTokenSource silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            silence.CancelAfter(timeout);
            using HttpResponseMessage response = await SendAsync(have, silence.Token).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && have > 0)
            {
                return true;
            }

            RequireSuccess(response);
            bool resumes = Resumes(response, have);
            await ReceiveAsync(response.Content, resumes ? have : 0, silence).ConfigureAwait(false);
            return resumes;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DownloadException(
                address, FormattableString.Invariant($"the server was silent for {timeout.TotalSeconds:0.#} seconds. Call again to go on where it stopped."), exception);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(long have, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Range = have > 0 ? new RangeHeaderValue(have, null) : null;
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            throw new DownloadException(
                address,
                $"there is no connection ({exception.Message}). Check the network and its proxy, give another {nameof(DownloadOptions)}.{nameof(DownloadOptions.BaseAddress)}, "
                + $"or fetch the file by other means and put it at '{path}'.",
                exception);
        }
    }

    private void RequireSuccess(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new DownloadException(
                address,
                $"the server answered {(int)response.StatusCode} ({response.ReasonPhrase}). "
                + $"Give another {nameof(DownloadOptions)}.{nameof(DownloadOptions.BaseAddress)}, or try again later.");
        }
    }

    /// <summary>Whether the server sends the rest; one that knows no ranges sends the whole.</summary>
    private bool Resumes(HttpResponseMessage response, long have)
    {
        if (response.StatusCode != HttpStatusCode.PartialContent)
        {
            return false;
        }

        ContentRangeHeaderValue? range = response.Content.Headers.ContentRange;
        return range?.From == have
            ? true
            : throw new DownloadException(address, $"the server was asked for the bytes from {have}, but sends {range}. Delete '{_part}' and call again.");
    }

    private async Task ReceiveAsync(HttpContent content, long have, CancellationTokenSource silence)
    {
        long received = have;
        long? length = content.Headers.ContentLength + have;
        await using FileStream file = new(_part, have > 0 ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.None);
        byte[] piece = new byte[PieceLength];
        await using Stream body = await content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
        while (true)
        {
            silence.CancelAfter(timeout);
            int read = await ReadAsync(body, piece, received, length, silence.Token).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            await file.WriteAsync(piece.AsMemory(0, read), silence.Token).ConfigureAwait(false);
            received += read;
            reporter.Received(received, length);
        }
    }

    private async Task<int> ReadAsync(Stream body, byte[] piece, long received, long? length, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(piece, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw new DownloadException(
                address, $"the connection was cut after {received} of {length?.ToString() ?? "an unknown number of"} bytes. Call again to go on where it stopped.", exception);
        }
    }

    private DownloadException WrongContent(string? actual) => new(
        address,
        (actual is null ? "what came is damaged gzip data" : $"the SHA-256 of its content is {actual}") + $", but should be {sha256}. "
        + $"The server has another file, or something on the way changes it: give another {nameof(DownloadOptions)}.{nameof(DownloadOptions.BaseAddress)}.");
}
