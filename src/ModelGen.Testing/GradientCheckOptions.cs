namespace ModelGen;

/// <summary>How gradients are checked.</summary>
public sealed record GradientCheckOptions
{
    /// <summary>Of the weights, inputs and targets that are drawn. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Rows of the batch, at least 1. Default 7.</summary>
    public int Rows { get; init; } = 7;

    /// <summary>Elements of each parameter, and of the inputs, that are looked at; at least 1. Default 24.</summary>
    public int Samples { get; init; } = 24;

    /// <summary>Inputs are drawn from −Range to Range, above 0. Default 2.</summary>
    public float Range { get; init; } = 2;

    /// <summary>How far a gradient may be from the difference, as a share of the larger of it and 0.1. Default 0.01: the differences are of numbers in single precision.</summary>
    public double Tolerance { get; init; } = 0.01;
}
