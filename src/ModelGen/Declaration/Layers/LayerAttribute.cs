namespace ModelGen;

/// <summary>
/// A layer of a network. Layers apply in the order in which they are written on the declaration that carries
/// <see cref="ModelAttribute"/>: top to bottom, left to right.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    private protected LayerAttribute()
    {
    }

    /// <summary>The layer's name, an identifier unique in the network. Default: kind and ordinal, as in <c>Dense2</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Whether training changes the layer's parameters. A frozen batch normalization uses its moving statistics. Default true.</summary>
    public bool Trainable { get; set; } = true;
}
