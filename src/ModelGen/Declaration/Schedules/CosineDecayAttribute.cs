namespace ModelGen;

/// <summary>
/// Falls along half a cosine from the learning rate to <see cref="Alpha"/> times it, optionally after a linear warm-up.
/// </summary>
public sealed class CosineDecayAttribute : SmoothDecayAttribute
{
    /// <summary>The last rate as a share of the first, in [0, 1]. Default 0.</summary>
    public double Alpha { get; set; }

    /// <summary>Updates during which the rate rises to <see cref="WarmupTarget"/> first. Default 0: no warm-up.</summary>
    public int WarmupSteps { get; set; }

    /// <summary>The rate at the end of the warm-up, &gt; 0, from which the cosine falls.</summary>
    public double WarmupTarget { get; set; }
}
