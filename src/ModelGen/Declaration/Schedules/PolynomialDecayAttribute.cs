namespace ModelGen;

/// <summary>Falls from the learning rate to <see cref="End"/>: (rate₀ − end)(1 − s/interval)^power + end.</summary>
public sealed class PolynomialDecayAttribute : SmoothDecayAttribute
{
    /// <summary>The rate at the end of the interval, at least 0. Default 0.0001.</summary>
    public double End { get; set; } = 1e-4;

    /// <summary>The polynomial's power, &gt; 0; 1 is a straight line. Default 1.</summary>
    public double Power { get; set; } = 1.0;

    /// <summary>Whether to start again, over a longer interval, when the end is reached. Default false.</summary>
    public bool Cycle { get; set; }
}
