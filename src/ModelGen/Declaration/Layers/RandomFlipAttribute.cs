namespace ModelGen;

/// <summary>While training, mirrors each image with probability ½; does nothing at inference.</summary>
/// <param name="mode">Which sides change places.</param>
public sealed class RandomFlipAttribute(FlipMode mode = FlipMode.HorizontalAndVertical) : LayerAttribute
{
    /// <summary>Which sides change places.</summary>
    public FlipMode Mode { get; } = mode;
}
