namespace ModelGen;

/// <summary>What an image has between its pixels.</summary>
public enum Interpolation
{
    /// <summary>The mean of the four pixels around, weighted by nearness.</summary>
    Bilinear,

    /// <summary>The nearest pixel.</summary>
    Nearest,
}
