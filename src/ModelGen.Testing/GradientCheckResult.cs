namespace ModelGen;

/// <summary>What a check of gradients looked at.</summary>
/// <param name="Compared">Gradients that are the differences' slopes.</param>
/// <param name="Kinks">Gradients at or near a kink, such as ReLU's at 0, of which differences say nothing.</param>
/// <param name="LargestError">The largest difference between a gradient and its slope, as a share of the larger of the slope and 0.1.</param>
public sealed record GradientCheckResult(int Compared, int Kinks, double LargestError);
