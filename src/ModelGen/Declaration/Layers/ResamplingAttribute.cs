namespace ModelGen;

/// <summary>Augmentation that reads images between their pixels and beyond their edges.</summary>
public abstract class ResamplingAttribute : LayerAttribute
{
    private protected ResamplingAttribute()
    {
    }

    /// <summary>What lies beyond the edges. Default: the mirror image.</summary>
    public FillMode Fill { get; set; } = FillMode.Reflect;

    /// <summary>The value beyond the edges with <see cref="FillMode.Constant"/>. Default 0.</summary>
    public double FillValue { get; set; }

    /// <summary>What lies between the pixels. Default bilinear.</summary>
    public Interpolation Interpolation { get; set; } = Interpolation.Bilinear;
}
