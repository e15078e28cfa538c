using System.Globalization;

namespace ModelGen.Generator;

/// <summary>The shape of one row: [n], or [height × width × channels].</summary>
internal sealed record Shape(EquatableArray<int> Dimensions)
{
    public static Shape Flat(int width) => new(new EquatableArray<int>([width]));

    /// <summary>What an invalid declaration leaves open.</summary>
    public static Shape Unknown { get; } = new(EquatableArray<int>.Empty);

    /// <summary>Whether the dimensions make a vector or an image; of others nothing can be concluded.</summary>
    public bool IsKnown => Dimensions.Count is 1 or 3 && Dimensions.All(static d => d >= 1);

    /// <summary>Whether a row is a vector.</summary>
    public bool IsFlat => Dimensions.Count == 1;

    /// <summary>Whether a row is [height × width × channels].</summary>
    public bool IsImage => IsKnown && !IsFlat;

    /// <summary>The vector of the same values.</summary>
    public Shape Flattened => IsKnown ? Flat((int)Math.Min(LongSize, int.MaxValue)) : Unknown;

    /// <summary>Number of values in a row; long, because invalid declarations may have absurd sizes.</summary>
    public long LongSize => Dimensions.Aggregate(1L, static (product, next) => Math.Min(product * next, int.MaxValue + 1L));

    /// <summary>Number of values in a row of a valid network.</summary>
    public int Size => checked((int)LongSize);

    /// <summary>As people write it: <c>28×28×1</c>.</summary>
    public override string ToString() =>
        string.Join("×", Dimensions.Select(static d => d.ToString(CultureInfo.InvariantCulture)));
}
