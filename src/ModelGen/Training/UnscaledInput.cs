namespace ModelGen;

/// <summary>A large input of a model that scales none.</summary>
/// <param name="Index">Its place in the row.</param>
/// <param name="Value">The largest value found, by magnitude.</param>
internal readonly record struct UnscaledInput(int Index, float Value)
{
    /// <summary>Standardized features stay far below it, pixels and amounts of money do not.</summary>
    private const float LargestScaled = 50;

    /// <summary>What to do about it, in a sentence.</summary>
    public string Advice => FormattableString.Invariant(
        $"The inputs are not scaled: input {Index} of a row reaches {Value:G4} in the first batch, where networks learn best from values near 1, so put [Normalization], or [Rescaling] for pixels, before the first trained layer.");

    /// <summary>Looks for one in a batch, without allocating.</summary>
    /// <param name="info">The model.</param>
    /// <param name="inputs">[rows × InputSize], finite.</param>
    /// <returns>The largest, or null when all are small or the model scales them.</returns>
    public static UnscaledInput? Find(ModelInfo info, ReadOnlySpan<float> inputs)
    {
        if (info.ScalesInputs)
        {
            return null;
        }

        int largest = 0;
        for (int i = 1; i < inputs.Length; i++)
        {
            largest = MathF.Abs(inputs[i]) > MathF.Abs(inputs[largest]) ? i : largest;
        }

        return MathF.Abs(inputs[largest]) > LargestScaled ? new UnscaledInput(largest % info.InputSize, inputs[largest]) : null;
    }
}
