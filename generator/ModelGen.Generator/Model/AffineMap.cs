namespace ModelGen.Generator;

/// <summary>What a layer does to every number alike: x·scale + offset.</summary>
internal sealed record AffineMap(double Scale, double Offset)
{
    public static AffineMap Identity { get; } = new(1, 0);

    /// <summary>This map, and the other after it.</summary>
    public AffineMap Then(AffineMap next) => new(Scale * next.Scale, (Offset * next.Scale) + next.Offset);
}
