using TorchSharp;

namespace ModelGen.Benchmarks;

/// <summary>The same training in ModelGen and TorchSharp, ready to be timed.</summary>
internal sealed class TrainingPair : IDisposable
{
    private readonly TorchPeer _peer;
    private readonly Race _race;

    /// <param name="workload">The model and its batch.</param>
    /// <param name="settings">How long to time.</param>
    /// <exception cref="DisagreementException">The two compute something else.</exception>
    public TrainingPair(Workload workload, CompareSettings settings)
    {
        Workload = workload;
        _peer = new TorchPeer(workload);
        _race = new Race(settings, TrainOurs, TrainTheirs);
        try
        {
            UseThreads(1);
            Agreement.CheckTraining(workload, _peer);
        }
        catch (DisagreementException)
        {
            Dispose();
            throw;
        }

        workload.StopLearning();
        _peer.CopyLearningRate();
    }

    /// <summary>The model and its batch.</summary>
    public Workload Workload { get; }

    /// <summary>Times a step of ModelGen and of TorchSharp.</summary>
    public Timing?[] Race(int threads)
    {
        UseThreads(threads);
        return _race.Run(threads);
    }

    /// <summary>A step of ModelGen.</summary>
    public void TrainOurs() => Workload.Train();

    /// <summary>A step of TorchSharp.</summary>
    public void TrainTheirs() => _peer.Train();

    /// <summary>Frees what libtorch holds.</summary>
    public void Dispose() => _peer.Dispose();

    private void UseThreads(int threads)
    {
        Workload.State.Threads = threads;
        torch.set_num_threads(threads);
    }
}
