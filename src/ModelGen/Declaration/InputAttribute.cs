namespace ModelGen;

/// <summary>
/// The shape of one row of input: <c>[Input(64)]</c> for a vector, <c>[Input(28, 28, 1)]</c> for an image
/// (height, width, channels; channels last).
/// </summary>
/// <param name="shape">One or three dimensions, each at least 1.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class InputAttribute(params int[] shape) : Attribute
{
    /// <summary>The dimensions of one row.</summary>
    public IReadOnlyList<int> Shape { get; } = shape;
}
