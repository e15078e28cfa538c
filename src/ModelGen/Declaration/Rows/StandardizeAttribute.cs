namespace ModelGen;

/// <summary>
/// Gives a number of a row mean 0 and deviation 1, by the statistics of the rows of the first <c>Fit</c> (or of
/// <see cref="ModelAdaptation.Adapt(IModel, Dataset)"/>), which are saved with the model. A missing value becomes 0, the mean.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class StandardizeAttribute : Attribute;
