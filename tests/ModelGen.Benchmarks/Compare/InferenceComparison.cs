using TorchSharp;

namespace ModelGen.Benchmarks;

/// <summary>Times predictions beside those of TorchSharp and ONNX Runtime.</summary>
/// <param name="settings">How long, and what the processor can do.</param>
internal sealed class InferenceComparison(CompareSettings settings)
{
    /// <summary>The results.</summary>
    public Table Table { get; } = new(
        "Prediction; p10 (median)",
        new Column("network", -40),
        new Column("batch", 5),
        new Column("threads", 7),
        new Column("ModelGen", 20),
        new Column("TorchSharp", 20),
        new Column("ONNX Runtime", 20),
        new Column("to best", 7),
        new Column("GF/s", 6),
        new Column("of peak", 7),
        new Column("B/call", 6));

    /// <summary>Compares the results and, if they agree, the times of one network.</summary>
    /// <exception cref="DisagreementException">The results differ.</exception>
    public void Run(NetworkCase network, int rows)
    {
        Workload workload = network.Create(rows);

        // Moving statistics and biases that are no longer 0 and 1.
        workload.Train();
        using TorchPeer torchPeer = new(workload);
        Agreement.CheckPredictions(workload, "TorchSharp", torchPeer.Predictions());
        using OnnxPeer onnxPeer = new(workload);
        Race race = new(settings, workload.Predict, torchPeer.Predict, onnxPeer.Predict);
        foreach (int threads in settings.Threads)
        {
            workload.State.Threads = threads;
            torch.set_num_threads(threads);
            onnxPeer.UseThreads(threads);
            Agreement.CheckPredictions(workload, "ONNX Runtime", onnxPeer.Predictions());
            AddRow(network, workload, threads, race.Run(threads), Allocation.PerRun(workload.Predict));
        }
    }

    private void AddRow(NetworkCase network, Workload workload, int threads, Timing?[] timings, double allocated)
    {
        NetworkCost cost = new(workload.Info);
        double? rate = cost.Inference(workload.Rows) / timings[0]?.Tenth;
        double? bestPeer = timings[1..].Min(static timing => timing?.Tenth);
        Table.Add(
            $"{network.Name}  {cost.Shape}",
            $"{workload.Rows}",
            $"{threads}",
            Format.Time(timings[0]),
            Format.Time(timings[1]),
            Format.Time(timings[2]),
            Format.Ratio(bestPeer / timings[0]?.Tenth),
            Format.Billions(rate),
            Format.Percent(rate / settings.Peak(threads)),
            Format.Whole(allocated));
    }
}
