namespace ModelGen.Kernels;

/// <summary>The width of a tile in panels as a type, so that the compiler specialises the tile's loop for it.</summary>
internal interface IPanelCount
{
    /// <summary>Whether the tile has a second panel beside the first.</summary>
    static abstract bool HasSecond { get; }
}

internal readonly struct OnePanel : IPanelCount
{
    public static bool HasSecond => false;
}

internal readonly struct TwoPanels : IPanelCount
{
    public static bool HasSecond => true;
}
