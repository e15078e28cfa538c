namespace ModelGen;

/// <summary>What lies beyond the edges of an image, shown for a row of pixels a b c d.</summary>
public enum FillMode
{
    /// <summary>The mirror image: d c b a | a b c d | d c b a.</summary>
    Reflect,

    /// <summary>A constant k: k k k k | a b c d | k k k k.</summary>
    Constant,

    /// <summary>The pixel at the edge: a a a a | a b c d | d d d d.</summary>
    Nearest,

    /// <summary>The image again: a b c d | a b c d | a b c d.</summary>
    Wrap,
}
