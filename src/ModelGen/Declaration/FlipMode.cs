namespace ModelGen;

/// <summary>How <see cref="RandomFlipAttribute"/> mirrors an image, half of the time.</summary>
public enum FlipMode
{
    /// <summary>Left and right change places.</summary>
    Horizontal,

    /// <summary>Top and bottom change places.</summary>
    Vertical,

    /// <summary>Both at once, by one draw: a half turn or nothing.</summary>
    HorizontalAndVertical,
}
