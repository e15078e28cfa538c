namespace ModelGen.Torch.Tests;

/// <summary>How a figure compares.</summary>
internal enum Verdict
{
    /// <summary>Within its bound.</summary>
    Within,

    /// <summary>Beyond it, like libtorch's own with rounding errors.</summary>
    IllConditioned,

    /// <summary>Further off than float32 explains.</summary>
    Wrong,
}

/// <summary>How far a figure is off.</summary>
/// <param name="Figure">What libtorch computes in float64.</param>
/// <param name="Error">The relative error.</param>
/// <param name="Verdict">What is to be thought of it.</param>
internal sealed record FigureError(Figure Figure, double Error, Verdict Verdict)
{
    /// <summary>The network and the numbers, where the error is beyond its bound.</summary>
    public string Message { get; init; } = "";
}
