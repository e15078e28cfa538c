using BenchmarkDotNet.Attributes;

namespace ModelGen.Benchmarks;

/// <summary>Whole training steps, on one thread.</summary>
public class StepBenchmarks
{
    private Workload? _workload;

    /// <summary>All networks.</summary>
    public static IEnumerable<NetworkBatch> Batches =>
        NetworkCase.All.SelectMany(static network => network.TrainingBatches.Select(rows => new NetworkBatch(network.Name, rows)));

    /// <summary>The network.</summary>
    [ParamsSource(nameof(Batches))]
    public NetworkBatch Batch { get; set; } = new("A", 1);

    /// <summary>Makes the model.</summary>
    [GlobalSetup]
    public void Create() => _workload = Batch.CreateWorkload();

    /// <summary>Forward, loss, backward, Adam.</summary>
    [Benchmark]
    public float Train() => _workload!.Train();
}
