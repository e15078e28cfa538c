using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ModelGen.Tests.Data;

/// <summary>An HTTP server of files in memory, on this machine, that can be told to misbehave.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public FileServer()
    {
        _listener.Start();
        _loop = Task.Run(RunAsync);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/files");

    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>Each request: the file and the first byte asked for.</summary>
    public List<(string File, long From)> Requests { get; } = [];

    /// <summary>Whether a range asked for is sent, rather than the whole.</summary>
    public bool KnowsRanges { get; set; } = true;

    /// <summary>When set, the connection is cut after as many bytes of a body.</summary>
    public int? CutAfter { get; set; }

    /// <summary>Whether requests stay without an answer.</summary>
    public bool IsSilent { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await ServeAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        using StreamReader reader = new(stream, Encoding.ASCII, leaveOpen: true);
        string? request = await reader.ReadLineAsync(_stop.Token);
        if (request is null)
        {
            return;
        }

        long from = 0;
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } header)
        {
            if (header.StartsWith("Range: bytes=", StringComparison.OrdinalIgnoreCase))
            {
                from = long.Parse(header["Range: bytes=".Length..].TrimEnd('-'));
            }
        }

        string file = request.Split(' ')[1].Replace("/files/", "");
        Requests.Add((file, from));
        if (IsSilent)
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }

        await AnswerAsync(stream, file, from);
    }

    private async Task AnswerAsync(NetworkStream stream, string file, long from)
    {
        if (!Files.TryGetValue(file, out byte[]? content))
        {
            await SendAsync(stream, "404 Not Found", "", []);
        }
        else if (from > 0 && KnowsRanges && from >= content.Length)
        {
            await SendAsync(stream, "416 Range Not Satisfiable", "", []);
        }
        else if (from > 0 && KnowsRanges)
        {
            await SendAsync(stream, "206 Partial Content", $"Content-Range: bytes {from}-{content.Length - 1}/{content.Length}\r\n", content[(int)from..]);
        }
        else
        {
            await SendAsync(stream, "200 OK", "", content);
        }
    }

    private async Task SendAsync(NetworkStream stream, string status, string headers, byte[] body)
    {
        string head = $"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\n{headers}Connection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _stop.Token);
        await stream.WriteAsync(body.AsMemory(0, Math.Min(body.Length, CutAfter ?? int.MaxValue)), _stop.Token);
    }
}
