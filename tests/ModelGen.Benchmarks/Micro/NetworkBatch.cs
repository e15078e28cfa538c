namespace ModelGen.Benchmarks;

/// <summary>A network and the rows of its batch.</summary>
/// <param name="Network">The network's letter.</param>
/// <param name="Rows">Rows of the batch.</param>
public sealed record NetworkBatch(string Network, int Rows)
{
    /// <summary>"C 32".</summary>
    public override string ToString() => $"{Network} {Rows}";

    /// <summary>Makes the workload, for one thread.</summary>
    internal Workload CreateWorkload()
    {
        Workload workload = NetworkCase.All.Single(network => network.Name == Network).Create(Rows);
        workload.State.Threads = 1;
        workload.StopLearning();
        return workload;
    }
}
