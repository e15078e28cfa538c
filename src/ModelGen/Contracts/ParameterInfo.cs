using ModelGen.Kernels;

namespace ModelGen;

/// <summary>How a parameter's numbers lie in the weights slab.</summary>
public enum ParameterLayout
{
    /// <summary>In order, zero-padded to a multiple of <see cref="Panel.Width"/>.</summary>
    Vector,

    /// <summary>A matrix [rows × columns] as zero-padded panels [columns/16][rows][16].</summary>
    Panels,
}

/// <summary>One parameter of a model: its logical shape and where it lies in the weights slab.</summary>
public sealed record ParameterInfo
{
    /// <summary>"Dense1.Kernel": the layer's name and the parameter's.</summary>
    public required string Name { get; init; }

    /// <summary>The layer's name, "Dense1".</summary>
    internal string Layer => Name[..Name.LastIndexOf('.')];

    /// <summary>The name within the layer, "Kernel".</summary>
    internal string Role => Name[(Name.LastIndexOf('.') + 1)..];

    /// <summary>The logical shape: [in, units] for a kernel, [n] for a vector.</summary>
    public required IReadOnlyList<int> Shape
    {
        get;
        init
        {
            field = value;
            Count = ShapeText.Product(value);
        }
    }

    /// <summary>How the numbers lie in the slab.</summary>
    public ParameterLayout Layout { get; init; }

    /// <summary>Index of the parameter's first float in the weights slab (and, if trainable, in the gradient and optimizer slabs).</summary>
    public required int Offset { get; init; }

    /// <summary>How the first values are drawn.</summary>
    public Initializer Initializer { get; init; } = Initializer.Zeros;

    /// <summary>Whether gradients change it; false for frozen parameters and moving statistics.</summary>
    public bool Trainable { get; init; } = true;

    /// <summary>Numbers in the parameter: the product of <see cref="Shape"/>.</summary>
    public int Count { get; private init; }

    /// <summary>Floats that the parameter takes in the slab, padding included.</summary>
    public int StoredLength => Layout == ParameterLayout.Panels ? Shape[0] * Panel.Pad(Shape[1]) : Panel.Pad(Count);

    /// <summary>The parameter's part of a slab.</summary>
    internal Span<float> Slice(Span<float> slab) => slab.Slice(Offset, StoredLength);

    /// <summary>Copies from the stored layout to the logical row-major one.</summary>
    internal void Unpack(ReadOnlySpan<float> stored, Span<float> logical)
    {
        if (Layout == ParameterLayout.Panels)
        {
            PanelPacking.Unpack(stored, logical, Shape[0], Shape[1]);
        }
        else
        {
            stored[..Count].CopyTo(logical);
        }
    }

    /// <summary>Copies from the logical row-major layout to the stored one; padding keeps its zeros.</summary>
    internal void Pack(ReadOnlySpan<float> logical, Span<float> stored)
    {
        if (Layout == ParameterLayout.Panels)
        {
            PanelPacking.Pack(logical, stored, Shape[0], Shape[1]);
        }
        else
        {
            logical.CopyTo(stored);
        }
    }
}
