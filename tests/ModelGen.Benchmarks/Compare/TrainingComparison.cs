using TorchSharp;

namespace ModelGen.Benchmarks;

/// <summary>Times whole training steps beside those of TorchSharp.</summary>
/// <param name="settings">How long, and what the processor can do.</param>
internal sealed class TrainingComparison(CompareSettings settings)
{
    /// <summary>The results.</summary>
    public Table Table { get; } = new(
        "Training step: forward, loss, backward, Adam; p10 (median)",
        new Column("network", -40),
        new Column("batch", 5),
        new Column("threads", 7),
        new Column("ModelGen", 20),
        new Column("TorchSharp", 20),
        new Column("ratio", 6),
        new Column("GF/s", 6),
        new Column("of peak", 7),
        new Column("B/step", 6),
        new Column("theirs", 7));

    /// <summary>Compares the results and, if they agree, the times of one network.</summary>
    /// <exception cref="DisagreementException">The results differ.</exception>
    public void Run(NetworkCase network, int rows)
    {
        Workload workload = network.Create(rows);
        torch.set_num_threads(1);
        workload.State.Threads = 1;
        using TorchPeer peer = new(workload);
        Agreement.CheckTraining(workload, peer);
        workload.StopLearning();
        peer.CopyLearningRate();
        Race race = new(settings.Seconds, () => workload.Train(), peer.Train);
        foreach (int threads in settings.Threads)
        {
            workload.State.Threads = threads;
            torch.set_num_threads(threads);
            AddRow(network, workload, threads, race.Run(threads), Allocation.PerRun(() => workload.Train()), Allocation.PerRun(peer.Train));
        }
    }

    private void AddRow(NetworkCase network, Workload workload, int threads, Timing?[] timings, double allocated, double peerAllocated)
    {
        NetworkCost cost = new(workload.Info);
        double? rate = cost.Training(workload.Rows) / timings[0]?.Tenth;
        Table.Add(
            $"{network.Name}  {cost.Shape}",
            $"{workload.Rows}",
            $"{threads}",
            Format.Time(timings[0]),
            Format.Time(timings[1]),
            Format.Ratio(timings[1]?.Tenth / timings[0]?.Tenth),
            Format.Billions(rate),
            Format.Percent(rate / settings.Peak(threads)),
            Format.Whole(allocated),
            Format.Whole(peerAllocated));
    }
}
