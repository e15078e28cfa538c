namespace ModelGen;

/// <summary>What only training needs, allocated piece by piece on the first use: gradients, optimizer slots, workspace.</summary>
internal sealed class TrainingMemory(ModelInfo info, TrainingInfo training)
{
    private readonly float[]?[] _slots = new float[training.OptimizerSlots.Count][];
    private float[]? _gradients;
    private float[] _arena = [];
    private float[] _rememberedInputs = [];
    private int _rememberedLength;
    private int _rememberedRows;
    private long _rememberedPass;

    /// <summary>Whether the gradient slab holds gradients of the last computation.</summary>
    public bool HasGradients { get; set; }

    /// <summary>The gradient slab; zeros at first.</summary>
    public float[] Gradients => _gradients ??= new float[info.TrainableLength];

    /// <summary>An optimizer slot's slab; the slot's initial value in every logical element at first.</summary>
    public float[] Slot(int index) => _slots[index] ??= CreateSlot((float)training.OptimizerSlots[index].InitialValue);

    /// <summary>An optimizer slot's slab, or an empty array when the optimizer has no such slot.</summary>
    public float[] SlotOrEmpty(int index) => index < _slots.Length ? Slot(index) : [];

    /// <summary>A workspace of the wanted length whose contents are whatever the last user left.</summary>
    public Span<float> Arena(long floats)
    {
        if (floats > Array.MaxLength)
        {
            throw new ArgumentException(
                $"{info.Name} needs a workspace of {floats} floats for this batch, but one array holds at most {Array.MaxLength}: "
                + $"train in batches of at most 1/{(floats + Array.MaxLength - 1) / Array.MaxLength} as many rows.", nameof(floats));
        }

        if (_arena.Length < floats)
        {
            _arena = new float[floats];
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
        TrainingMemory clone = new(info, training) { _gradients = (float[]?)_gradients?.Clone(), HasGradients = HasGradients };
        for (int slot = 0; slot < _slots.Length; slot++)
        {
            clone._slots[slot] = (float[]?)_slots[slot]?.Clone();
        }

        return clone;
    }

    private float[] CreateSlot(float initialValue)
    {
        float[] slab = new float[info.TrainableLength];
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
