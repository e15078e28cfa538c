using System.Globalization;

namespace ModelGen.Generator;

/// <summary>The shape of one row: [n], or [height × width × channels].</summary>
internal sealed record Shape(EquatableArray<int> Dimensions)
{
    public static Shape Flat(int width) => new(new EquatableArray<int>([width]));

    /// <summary>Whether a row is a vector.</summary>
    public bool IsFlat => Dimensions.Count == 1;

    /// <summary>Number of values in a row; long, because invalid declarations may have absurd sizes.</summary>
    public long LongSize => Dimensions.Aggregate(1L, static (product, next) => Math.Min(product * next, int.MaxValue + 1L));

    /// <summary>Number of values in a row of a valid network.</summary>
    public int Size => checked((int)LongSize);

    /// <summary>As people write it: <c>28×28×1</c>.</summary>
    public override string ToString() =>
        string.Join("×", Dimensions.Select(static d => d.ToString(CultureInfo.InvariantCulture)));
}
