namespace ModelGen;

/// <summary>The class that a row of outputs or one-hot targets stands for.</summary>
internal static class Argmax
{
    /// <summary>Index of the greatest value, of the first one among equals.</summary>
    public static int First(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
            {
                best = i;
            }
        }

        return best;
    }
}
