namespace ModelGen;

/// <summary>Scales and shifts every number: y = x·scale + offset. <c>[Rescaling(1 / 255.0)]</c> takes the bytes of an image to [0, 1].</summary>
/// <param name="scale">The factor, not 0. <c>1 / 255</c> would be an integer division, which is 0.</param>
/// <param name="offset">What is added. Default 0.</param>
public sealed class RescalingAttribute(double scale, double offset = 0) : LayerAttribute
{
    /// <summary>The factor.</summary>
    public double Scale { get; } = scale;

    /// <summary>What is added.</summary>
    public double Offset { get; } = offset;
}
