using System.Threading.Channels;

namespace Samples;

/// <summary>Asks for trainings. While one is asked for and has not begun, asking again is the same as asking once.</summary>
public sealed class TrainingQueue
{
    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private volatile TrainingReport _last = new(Number: 0, TrainingState.None, Accuracy: null);

    /// <summary>How the last training went, or goes.</summary>
    public TrainingReport Last
    {
        get => _last;
        set => _last = value;
    }

    /// <summary>Asks for a training on all flowers until now.</summary>
    public void Ask() => _asked.Writer.TryWrite(true);

    /// <summary>The trainings that are asked for.</summary>
    public IAsyncEnumerable<bool> ReadAllAsync(CancellationToken cancellationToken) => _asked.Reader.ReadAllAsync(cancellationToken);
}
