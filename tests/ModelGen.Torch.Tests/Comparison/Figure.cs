namespace ModelGen.Torch.Tests;

/// <summary>What is compared, each with a bound of its own.</summary>
internal enum Quantity
{
    /// <summary>Outputs and losses before the first update.</summary>
    Forward,

    /// <summary>Derivatives of the loss before the first update.</summary>
    Gradient,

    /// <summary>Parameters and statistics after the last update.</summary>
    Parameter,
}

/// <summary>Some numbers that a network computes.</summary>
/// <param name="Quantity">What kind of numbers.</param>
/// <param name="Name">What they are.</param>
/// <param name="Values">The numbers.</param>
internal sealed record Figure(Quantity Quantity, string Name, double[] Values);
