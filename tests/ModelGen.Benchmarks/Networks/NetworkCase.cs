namespace ModelGen.Benchmarks;

/// <summary>A network to measure.</summary>
/// <param name="Name">Its letter.</param>
/// <param name="TrainingBatches">The batch sizes to train with.</param>
/// <param name="Create">Makes a workload of so many rows.</param>
internal sealed record NetworkCase(string Name, IReadOnlyList<int> TrainingBatches, Func<int, Workload> Create)
{
    /// <summary>From a handful of multiplications to as many as suit this library.</summary>
    public static IReadOnlyList<NetworkCase> All { get; } =
    [
        new("A", [16], Classification<NetA>),
        new("B", [32], Regression<NetB>),
        new("C", [32, 128], Classification<NetC>),
        new("D", [128], Classification<NetD>),
        new("E", [256], Classification<NetE>),
    ];

    /// <summary>A batch with random class numbers.</summary>
    public static Workload Classification<TModel>(int rows)
        where TModel : class, ITrainable<TModel, int>
    {
        Random random = new(Seed: 2);
        int[] classes = [.. Enumerable.Range(0, rows).Select(_ => random.Next(TModel.Info.OutputSize))];
        return new Workload<TModel, int>(rows, classes);
    }

    /// <summary>A batch with random numbers as targets.</summary>
    public static Workload Regression<TModel>(int rows)
        where TModel : class, ITrainable<TModel, float>
    {
        Random random = new(Seed: 2);
        float[] numbers = [.. Enumerable.Range(0, rows * TModel.Info.OutputSize).Select(_ => random.NextSingle())];
        return new Workload<TModel, float>(rows, numbers);
    }
}
