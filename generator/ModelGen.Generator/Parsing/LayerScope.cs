namespace ModelGen.Generator;

/// <summary>The model, or a block inside it, while its layers are read.</summary>
/// <param name="Prefix">What names of layers begin with: empty in the model, <c>Body2.</c> in a block.</param>
/// <param name="Trainable">Whether the layers may train.</param>
/// <param name="Ordinal">The place of the attribute that stands for the layers; null where they stand for themselves.</param>
/// <param name="Block">The metadata name of the block; null where the layers stand for themselves.</param>
internal sealed record LayerScope(string Prefix, bool Trainable, int? Ordinal, string? Block)
{
    /// <summary>A declaration whose layers are its own.</summary>
    public static LayerScope Declaration { get; } = new("", Trainable: true, Ordinal: null, Block: null);

    /// <summary>The header of a layer, or of a block, that an attribute here declares.</summary>
    public LayerHeader Header(AttributeArguments attribute, string defaultName)
    {
        string? written = attribute.Text("Name");
        bool trains = attribute.Bool("Trainable", true);
        return new LayerHeader(
            Prefix + (written ?? defaultName),
            Trainable && trains,
            Ordinal ?? attribute.Ordinal,
            written,
            Block is null ? null : new BlockPlace(Block, attribute.Ordinal),
            IsFrozenItself: !trains);
    }

    /// <summary>The inside of a block that is used here.</summary>
    public static LayerScope Inside(LayerHeader use, string block) => new(use.Name + ".", use.Trainable, use.Ordinal, block);
}
