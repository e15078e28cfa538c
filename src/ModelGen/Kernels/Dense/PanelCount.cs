namespace ModelGen.Kernels;

/// <summary>The width of a tile in panels as a type, so that the compiler specialises the tile's loop for it.</summary>
internal interface IPanelCount
{
    /// <summary>Panels of the tile, 1 or 2.</summary>
    static abstract int Value { get; }
}

internal readonly struct OnePanel : IPanelCount
{
    public static int Value => 1;
}

internal readonly struct TwoPanels : IPanelCount
{
    public static int Value => 2;
}
