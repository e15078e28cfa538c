namespace ModelGen.Kernels;

/// <summary>The height of a tile as a type, so that the compiler specialises the tile's loop for it.</summary>
internal interface IRowCount
{
    /// <summary>Rows of the tile, 1 to 6.</summary>
    static abstract int Value { get; }
}

internal readonly struct OneRow : IRowCount
{
    public static int Value => 1;
}

internal readonly struct TwoRows : IRowCount
{
    public static int Value => 2;
}

internal readonly struct ThreeRows : IRowCount
{
    public static int Value => 3;
}

internal readonly struct FourRows : IRowCount
{
    public static int Value => 4;
}

internal readonly struct FiveRows : IRowCount
{
    public static int Value => 5;
}

internal readonly struct SixRows : IRowCount
{
    public static int Value => 6;
}
