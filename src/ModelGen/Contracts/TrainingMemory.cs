using ModelGen.Kernels;

namespace ModelGen;

/// <summary>What only training needs, allocated piece by piece on the first use: gradients, optimizer slots, workspace.</summary>
internal sealed class TrainingMemory(ModelInfo info, TrainingInfo training)
{
    private readonly ArraySegment<float>?[] _slots = new ArraySegment<float>?[training.OptimizerSlots.Count];
    private ArraySegment<float>? _gradients;
    private ArraySegment<float> _arena = ArraySegment<float>.Empty;
    private float[] _rememberedInputs = [];
    private int _rememberedLength;
    private int _rememberedRows;
    private long _rememberedPass;

    /// <summary>Whether the gradient slab holds gradients of the last computation.</summary>
    public bool HasGradients { get; set; }

    /// <summary>The gradient slab; zeros at first.</summary>
    public ArraySegment<float> Gradients => _gradients ??= Slab.Allocate(info.TrainableLength);

    /// <summary>An optimizer slot's slab; the slot's initial value in every logical element at first.</summary>
    public ArraySegment<float> Slot(int index) => _slots[index] ??= CreateSlot((float)training.OptimizerSlots[index].InitialValue);

    /// <summary>An optimizer slot's slab, or an empty one when the optimizer has no such slot.</summary>
    public ArraySegment<float> SlotOrEmpty(int index) => index < _slots.Length ? Slot(index) : ArraySegment<float>.Empty;

    /// <summary>A workspace of the wanted length whose contents are whatever the last user left.</summary>
    public Span<float> Arena(long floats)
    {
        if (floats > Slab.MaximumLength)
        {
            throw new ArgumentException(
                $"{info.Name} needs a workspace of {floats} floats for this batch, but one array holds at most {Slab.MaximumLength}: "
                + $"train in batches of at most 1/{(floats + Slab.MaximumLength - 1) / Slab.MaximumLength} as many rows.", nameof(floats));
        }

        if (_arena.Count < floats)
        {
            _arena = Slab.Allocate((int)floats);
        }

        return _arena.AsSpan(0, (int)floats);
    }

    public void Remember(ReadOnlySpan<float> inputs, int rows, long pass)
    {
        if (_rememberedInputs.Length < inputs.Length)
        {
            _rememberedInputs = new float[inputs.Length];
        }

        inputs.CopyTo(_rememberedInputs);
        (_rememberedLength, _rememberedRows, _rememberedPass) = (inputs.Length, rows, pass);
    }

    public void ForgetForward() => _rememberedRows = 0;

    public ReadOnlySpan<float> Remembered(out int rows, out long pass)
    {
        if (_rememberedRows == 0)
        {
            throw new InvalidOperationException(
                $"{info.Name}.Backward has no forward pass to go back through: call Forward first, and no other training method in between.");
        }

        (rows, pass) = (_rememberedRows, _rememberedPass);
        return _rememberedInputs.AsSpan(0, _rememberedLength);
    }

    /// <summary>A copy of gradients and slots. A forward pass in progress, which lives in the workspace, stays behind.</summary>
    public TrainingMemory Clone()
    {
        TrainingMemory clone = new(info, training) { _gradients = Copy(_gradients), HasGradients = HasGradients };
        for (int slot = 0; slot < _slots.Length; slot++)
        {
            clone._slots[slot] = Copy(_slots[slot]);
        }

        return clone;
    }

    private static ArraySegment<float>? Copy(ArraySegment<float>? slab) => slab is { } present ? Slab.Copy(present) : default(ArraySegment<float>?);

    private ArraySegment<float> CreateSlot(float initialValue)
    {
        ArraySegment<float> slab = Slab.Allocate(info.TrainableLength);
        if (initialValue == 0)
        {
            return slab;
        }

        // Padding stays zero, so the value goes in through the logical layout.
        foreach (ParameterInfo parameter in info.Parameters.Where(parameter => parameter.Trainable))
        {
            float[] values = new float[parameter.Count];
            Array.Fill(values, initialValue);
            parameter.Pack(values, parameter.Slice(slab));
        }

        return slab;
    }
}
