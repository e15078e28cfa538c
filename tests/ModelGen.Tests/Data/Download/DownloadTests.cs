using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace ModelGen.Tests.Data;

public sealed class DownloadTests : IAsyncDisposable
{
    private static readonly byte[] Content = IdxFile.Values(300_000);
    private static readonly byte[] Large = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 2654435761L >> 13))];
    private readonly TemporaryFolder _folder = new();
    private readonly FileServer _server = new();

    public DownloadTests()
    {
        _server.Files["a.gz"] = IdxFile.Compressed(Content);
        _server.Files["b"] = Large;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Run_NothingThere_DownloadsAllAndLeavesNoParts()
    {
        await RunAsync(new RemoteFile("a.gz", Hash(Content)), new RemoteFile("b", Hash(Large)));

        Assert.Equal(["a.gz", "b"], Names());
        Assert.Equal(_server.Files["a.gz"], Read("a.gz"));
        Assert.Equal([("a.gz", 0), ("b", 0)], _server.Requests);
    }

    [Fact]
    public async Task Run_ValidFileThere_IsNotDownloadedAgain()
    {
        _folder.Write("a.gz", _server.Files["a.gz"]);

        await RunAsync(new RemoteFile("a.gz", Hash(Content)));

        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Run_DamagedFileThere_IsReplaced()
    {
        _folder.Write("a.gz", _server.Files["a.gz"][..^30]);

        await RunAsync(new RemoteFile("a.gz", Hash(Content)));

        Assert.Equal(_server.Files["a.gz"], Read("a.gz"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_ConnectionCut_NextRunGoesOnOrStartsAgain(bool knowsRanges)
    {
        _server.KnowsRanges = knowsRanges;
        _server.CutAfter = 40_000;
        RemoteFile file = new("b", Hash(Large));

        DownloadException exception = await Assert.ThrowsAsync<DownloadException>(() => RunAsync(file));
        Assert.Contains($"the connection was cut after 40000 of {Large.Length} bytes. Call again to go on", exception.Message);
        Assert.Equal(["b.part"], Names());
        Assert.Equal(Large[..40_000], Read("b.part"));

        _server.CutAfter = null;
        await RunAsync(file);

        Assert.Equal([("b", 0), ("b", 40_000)], _server.Requests);
        Assert.Equal(["b"], Names());
        Assert.Equal(Large, Read("b"));
    }

    [Fact]
    public async Task Run_PartIsTheWholeFile_IsTaken()
    {
        _folder.Write("b.part", Large);

        await RunAsync(new RemoteFile("b", Hash(Large)));

        Assert.Equal([("b", Large.Length)], _server.Requests);
        Assert.Equal(Large, Read("b"));
    }

    [Fact]
    public async Task Run_PartOfAnotherVersion_StartsAgain()
    {
        _folder.Write("b.part", new byte[500]);

        await RunAsync(new RemoteFile("b", Hash(Large)));

        Assert.Equal([("b", 500), ("b", 0)], _server.Requests);
        Assert.Equal(Large, Read("b"));
    }

    [Fact]
    public async Task Run_WrongContent_ThrowsWithBothHashesAndKeepsNothing()
    {
        string expected = new('0', 64);

        DownloadException exception = await Assert.ThrowsAsync<DownloadException>(() => RunAsync(new RemoteFile("a.gz", expected)));

        Assert.Equal(new Uri(_server.Address + "/a.gz"), exception.Address);
        Assert.Contains($"the SHA-256 of its content is {Hash(Content)}, but should be {expected}", exception.Message);
        Assert.Empty(Names());
    }

    [Fact]
    public async Task Run_DamagedContent_SaysSo()
    {
        _server.Files["a.gz"][^6] ^= 1;

        Assert.Contains(
            "what came is damaged gzip data, but should be",
            (await Assert.ThrowsAsync<DownloadException>(() => RunAsync(new RemoteFile("a.gz", Hash(Content))))).Message);
    }

    [Fact]
    public async Task Run_NoSuchFile_ThrowsWithTheStatus()
        => Assert.Contains(
            $"{_server.Address}/c could not be downloaded: the server answered 404 (Not Found)",
            (await Assert.ThrowsAsync<DownloadException>(() => RunAsync(new RemoteFile("c", "")))).Message);

    [Fact]
    public async Task Run_NoServer_SaysThatThereIsNoConnectionAndWhatToDo()
    {
        DownloadOptions options = new() { BaseAddress = new Uri($"http://127.0.0.1:{UnusedPort()}/") };

        DownloadException exception = await Assert.ThrowsAsync<DownloadException>(() => RunAsync(options, new RemoteFile("a.gz", "")));

        Assert.Contains("there is no connection (", exception.Message);
        Assert.Contains($"put it at '{_folder.File("a.gz")}'", exception.Message);
    }

    [Fact]
    public async Task Run_SilentServer_GivesUp()
    {
        _server.IsSilent = true;
        DownloadOptions options = new() { BaseAddress = _server.Address, Timeout = TimeSpan.FromSeconds(0.2) };

        Assert.Contains(
            "the server was silent for 0.2 seconds",
            (await Assert.ThrowsAsync<DownloadException>(() => RunAsync(options, new RemoteFile("b", "")))).Message);
    }

    [Fact]
    public async Task Run_Canceled_KeepsWhatWasReceivedAndGoesOn()
    {
        using CancellationTokenSource cancellation = new();
        DownloadOptions options = new() { BaseAddress = _server.Address, Progress = new Sink(_ => cancellation.Cancel()) };
        RemoteFile file = new("b", Hash(Large));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => FileSetDownload.RunAsync(_folder.Path, [file], _server.Address, options, cancellation.Token));
        long kept = new FileInfo(_folder.File("b.part")).Length;
        await RunAsync(file);

        Assert.True(kept > 0);
        Assert.Equal(("b", kept), _server.Requests[1]);
        Assert.Equal(Large, Read("b"));
    }

    [Fact]
    public async Task Run_WithProgress_ReportsTheEndOfEachFile()
    {
        List<DownloadProgress> reports = [];
        DownloadOptions options = new() { BaseAddress = _server.Address, Progress = new Sink(reports.Add) };

        await RunAsync(options, new RemoteFile("a.gz", Hash(Content)), new RemoteFile("b", Hash(Large)));

        Assert.Contains(new DownloadProgress("a.gz", 1, 2, _server.Files["a.gz"].Length, _server.Files["a.gz"].Length), reports);
        Assert.Equal(new DownloadProgress("b", 2, 2, Large.Length, Large.Length), reports[^1]);
        Assert.All(reports, report => Assert.True(report.Received <= report.Length));
    }

    [Fact]
    public async Task Run_ClientOfTheCaller_IsUsedAndNotDisposed()
    {
        using HttpClient client = new();
        DownloadOptions options = new() { BaseAddress = _server.Address, Client = client };

        await RunAsync(options, new RemoteFile("a.gz", Hash(Content)));

        Assert.Equal(_server.Files["a.gz"], await client.GetByteArrayAsync(new Uri(_server.Address + "/a.gz")));
    }

    private Task RunAsync(params RemoteFile[] files) => RunAsync(new DownloadOptions { BaseAddress = _server.Address }, files);

    private Task RunAsync(DownloadOptions options, params RemoteFile[] files)
        => FileSetDownload.RunAsync(_folder.Path, files, new Uri("http://unused.invalid"), options, CancellationToken.None);

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private string[] Names() => [.. Directory.GetFiles(_folder.Path).Select(path => Path.GetFileName(path)).Order()];

    private byte[] Read(string name) => File.ReadAllBytes(_folder.File(name));

    private static int UnusedPort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Progress{T} would call back on other threads.</summary>
    private sealed class Sink(Action<DownloadProgress> action) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => action(value);
    }
}
