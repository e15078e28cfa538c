namespace ModelGen.Generator;

/// <summary>The piece of the declaration that an issue speaks of, without positions.</summary>
/// <param name="Ordinal">Which of the declaration's ModelGen attributes, in source order; <see cref="ClassName"/> for the class itself.</param>
/// <param name="Argument">The parameter or property at fault; null for the whole attribute.</param>
internal sealed record AttributeTarget(int Ordinal, string? Argument = null)
{
    /// <summary>The ordinal that stands for the class's name.</summary>
    public const int ClassName = -1;

    public static AttributeTarget Class { get; } = new(ClassName);
}
