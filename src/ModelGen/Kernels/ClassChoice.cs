using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>The class that a row of outputs or one-hot targets stands for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClassChoice
{
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
