using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>The class that a row of outputs or one-hot targets stands for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClassChoice
{
    /// <summary>The class that outputs stand for: the greatest of several, or of one, 1 where it is above the threshold.</summary>
    internal static int Of(ReadOnlySpan<float> outputs, float threshold) => outputs.Length > 1 ? Highest(outputs) : outputs[0] > threshold ? 1 : 0;

    /// <summary>Index of the greatest value, of the first one among equals.</summary>
    public static int Highest(ReadOnlySpan<float> values)
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
