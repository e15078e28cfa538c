namespace ModelGen.EndToEnd.Tests;

/// <summary>Numbers as bit patterns: equal only if equal to the bit, where NaN equals itself and 0 is not −0.</summary>
internal static class Bits
{
    public static int[] Of(ReadOnlySpan<float> values)
    {
        int[] bits = new int[values.Length];
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = BitConverter.SingleToInt32Bits(values[i]);
        }

        return bits;
    }

    /// <summary>Weights, optimizer state and counters of a model.</summary>
    public static string Of(ModelState state)
    {
        IEnumerable<string> optimizer = state.OptimizerState.Select(static parameter => Text(parameter));
        return $"step {state.Step}, pass {state.Pass}, epoch {state.Epoch}, rate {state.LearningRateFactor:R}\n"
            + string.Join('\n', state.Parameters.Select(static parameter => Text(parameter)).Concat(optimizer));
    }

    private static string Text(Parameter parameter)
    {
        float[] values = new float[parameter.Count];
        parameter.CopyTo(values);
        return $"{parameter.Name} {string.Join(' ', Of(values).Select(static bits => bits.ToString("x8")))}";
    }
}
