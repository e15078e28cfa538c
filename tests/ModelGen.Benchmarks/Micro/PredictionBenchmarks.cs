using BenchmarkDotNet.Attributes;

namespace ModelGen.Benchmarks;

/// <summary>Predictions of one row and of many, on one thread.</summary>
public class PredictionBenchmarks
{
    private static readonly int[] Rows = [1, 256];
    private Workload? _workload;

    /// <summary>All networks.</summary>
    public static IEnumerable<NetworkBatch> Batches =>
        NetworkCase.All.SelectMany(static network => Rows.Select(rows => new NetworkBatch(network.Name, rows)));

    /// <summary>The network.</summary>
    [ParamsSource(nameof(Batches))]
    public NetworkBatch Batch { get; set; } = new("A", 1);

    /// <summary>Makes the model.</summary>
    [GlobalSetup]
    public void Create() => _workload = Batch.CreateWorkload();

    /// <summary>A prediction into a span.</summary>
    [Benchmark]
    public void Predict() => _workload!.Predict();
}
