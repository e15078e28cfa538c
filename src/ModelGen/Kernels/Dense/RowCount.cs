namespace ModelGen.Kernels;

/// <summary>The height of a tile as a type, so that the compiler specialises the tile's loop for it.</summary>
internal interface IRowCount
{
    /// <summary>Rows of the tile, 1 to 12.</summary>
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

internal readonly struct SevenRows : IRowCount
{
    public static int Value => 7;
}

internal readonly struct EightRows : IRowCount
{
    public static int Value => 8;
}

internal readonly struct NineRows : IRowCount
{
    public static int Value => 9;
}

internal readonly struct TenRows : IRowCount
{
    public static int Value => 10;
}

internal readonly struct ElevenRows : IRowCount
{
    public static int Value => 11;
}

internal readonly struct TwelveRows : IRowCount
{
    public static int Value => 12;
}
