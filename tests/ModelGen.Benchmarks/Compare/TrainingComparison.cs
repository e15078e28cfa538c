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
        using TrainingPair pair = new(network.Create(rows), settings);
        foreach (int threads in settings.Threads)
        {
            AddRow(network, pair, threads, pair.Race(threads));
        }
    }

    private void AddRow(NetworkCase network, TrainingPair pair, int threads, Timing?[] timings)
    {
        NetworkCost cost = new(pair.Workload.Info);
        double? rate = cost.Training(pair.Workload.Rows) / timings[0]?.Tenth;
        Table.Add(
            $"{network.Name}  {cost.Shape}",
            $"{pair.Workload.Rows}",
            $"{threads}",
            Format.Time(timings[0]),
            Format.Time(timings[1]),
            Format.Ratio(timings[1]?.Tenth / timings[0]?.Tenth),
            Format.Billions(rate),
            Format.Percent(rate / settings.Peak(threads)),
            Format.Whole(Allocation.PerRun(pair.TrainOurs)),
            Format.Whole(Allocation.PerRun(pair.TrainTheirs)));
    }
}
