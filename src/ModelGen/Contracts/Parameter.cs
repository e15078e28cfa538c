namespace ModelGen;

/// <summary>
/// A parameter of a model, or one kind of state that its optimizer keeps for it. Numbers go in and out in the logical
/// row-major layout ([in × units] for a kernel), whatever the stored one is.
/// </summary>
public sealed class Parameter
{
    private readonly ModelState _state;
    private readonly int _slot;

    /// <param name="name">The full name.</param>
    /// <param name="info">Shape and place of the parameter.</param>
    /// <param name="state">The model's data.</param>
    /// <param name="slot">The optimizer slot, or −1 for the weights.</param>
    internal Parameter(string name, ParameterInfo info, ModelState state, int slot)
    {
        Name = name;
        Info = info;
        _state = state;
        _slot = slot;
    }

    /// <summary>"Dense1.Kernel", or for optimizer state "Dense1.Kernel.Adam.M".</summary>
    public string Name { get; }

    /// <summary>The logical shape: [in, units] for a kernel, [n] for a vector.</summary>
    public IReadOnlyList<int> Shape => Info.Shape;

    /// <summary>Numbers in the parameter: the product of <see cref="Shape"/>.</summary>
    public int Count => Info.Count;

    /// <summary>Whether gradients change it; false for frozen parameters and moving statistics.</summary>
    public bool Trainable => Info.Trainable;

    internal ParameterInfo Info { get; }

    internal Span<float> Stored => Info.Slice(_slot < 0 ? _state.Weights : _state.Slot(_slot));

    /// <summary>Copies the values out.</summary>
    /// <param name="destination">Room for exactly <see cref="Count"/> values, row-major.</param>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    public void CopyTo(Span<float> destination)
    {
        RequireCount(destination.Length, nameof(destination));
        Info.Unpack(Stored, destination);
    }

    /// <summary>Replaces the values.</summary>
    /// <param name="source">Exactly <see cref="Count"/> values, row-major.</param>
    /// <exception cref="ArgumentException">The source has another length; nothing has changed.</exception>
    public void CopyFrom(ReadOnlySpan<float> source)
    {
        RequireCount(source.Length, nameof(source));
        Info.Pack(source, Stored);
    }

    /// <summary>Copies out the gradient of the last computation.</summary>
    /// <param name="destination">Room for exactly <see cref="Count"/> values, row-major.</param>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    /// <exception cref="InvalidOperationException">The parameter has no gradient, or none has been computed.</exception>
    public void CopyGradientTo(Span<float> destination)
    {
        RequireGradient();
        RequireCount(destination.Length, nameof(destination));
        Info.Unpack(Info.Slice(_state.ComputedGradients()), destination);
    }

    /// <summary>Replaces the gradient that the next <c>ApplyGradients</c> uses; those of other parameters stay as they are.</summary>
    /// <param name="source">Exactly <see cref="Count"/> values, row-major.</param>
    /// <exception cref="ArgumentException">The source has another length; nothing has changed.</exception>
    /// <exception cref="InvalidOperationException">The parameter has no gradient.</exception>
    public void CopyGradientFrom(ReadOnlySpan<float> source)
    {
        RequireGradient();
        RequireCount(source.Length, nameof(source));
        Info.Pack(source, Info.Slice(_state.Gradients));
    }

    /// <summary>The name and shape.</summary>
    public override string ToString() => $"{Name} {ShapeText.Format(Shape)}";

    private void RequireCount(int length, string argument)
    {
        if (length != Count)
        {
            throw new ArgumentException(
                $"Parameter '{Name}' {ShapeText.Format(Shape)} has {Count} values, but the span holds {length}.", argument);
        }
    }

    private void RequireGradient()
    {
        if (_slot >= 0)
        {
            throw new InvalidOperationException($"'{Name}' is optimizer state and has no gradient; ask the parameter '{Info.Name}'.");
        }

        if (!Trainable)
        {
            throw new InvalidOperationException($"Parameter '{Name}' is not trainable and has no gradient.");
        }
    }
}
