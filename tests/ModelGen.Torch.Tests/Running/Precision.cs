namespace ModelGen.Torch.Tests;

/// <summary>The numbers that libtorch computes with.</summary>
/// <param name="Type">Float64 for what is right, float32 for what can be expected.</param>
/// <param name="Nudges">From where float32 inputs and weights are each moved to a neighbouring number, or not; null: never.</param>
internal sealed record Precision(torch.ScalarType Type, int? Nudges = null)
{
    public static Precision Double { get; } = new(torch.ScalarType.Float64);

    /// <summary>float32, with other rounding errors for every number.</summary>
    public static Precision Single(int nudges) => new(torch.ScalarType.Float32, nudges);

    public Tensor Tensor(float[] values, params ReadOnlySpan<long> shape) => torch.tensor(Nudge(values), shape, Type);

    private float[] Nudge(float[] values)
    {
        if (Nudges is not { } seed)
        {
            return values;
        }

        Random random = new(seed);
        return Array.ConvertAll(values, x => random.Next(3) switch { 0 => x, 1 => MathF.BitIncrement(x), _ => MathF.BitDecrement(x) });
    }
}
