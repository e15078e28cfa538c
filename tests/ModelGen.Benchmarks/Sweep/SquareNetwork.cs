namespace ModelGen.Benchmarks;

/// <summary>A network of three equally wide layers.</summary>
/// <param name="Width">The width of its input and of every layer.</param>
/// <param name="Create">Makes a workload of so many rows.</param>
internal sealed record SquareNetwork(int Width, Func<int, Workload> Create)
{
    /// <summary>From where every call counts to where only the arithmetic does.</summary>
    public static IReadOnlyList<SquareNetwork> All { get; } =
    [
        new(8, NetworkCase.Regression<Square8>),
        new(16, NetworkCase.Regression<Square16>),
        new(32, NetworkCase.Regression<Square32>),
        new(64, NetworkCase.Regression<Square64>),
        new(128, NetworkCase.Regression<Square128>),
        new(256, NetworkCase.Regression<Square256>),
        new(512, NetworkCase.Regression<Square512>),
        new(1024, NetworkCase.Regression<Square1024>),
        new(2048, NetworkCase.Regression<Square2048>),
        new(4096, NetworkCase.Regression<Square4096>),
    ];
}
