using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

/// <summary>Seeded test data in the layouts of the kernels.</summary>
internal static class Matrix
{
    /// <summary>Uniform in ±scale.</summary>
    public static float[] Random(Random random, int length, float scale = 1)
    {
        float[] values = new float[length];
        for (int i = 0; i < length; i++)
        {
            values[i] = ((2 * random.NextSingle()) - 1) * scale;
        }

        return values;
    }

    /// <summary>Dense rows to padded rows; the padding is <paramref name="padding"/>.</summary>
    public static float[] Padded(ReadOnlySpan<float> dense, int rows, int width, float padding = 0)
    {
        int stride = Panel.Pad(width);
        float[] padded = new float[rows * stride];
        Array.Fill(padded, padding);
        for (int row = 0; row < rows; row++)
        {
            dense.Slice(row * width, width).CopyTo(padded.AsSpan(row * stride));
        }

        return padded;
    }

    /// <summary>Padded rows to dense rows.</summary>
    public static float[] Dense(ReadOnlySpan<float> padded, int rows, int width)
    {
        float[] dense = new float[rows * width];
        for (int row = 0; row < rows; row++)
        {
            padded.Slice(row * Panel.Pad(width), width).CopyTo(dense.AsSpan(row * width));
        }

        return dense;
    }

    /// <summary>A dense [rows × columns] matrix to zero-padded panels.</summary>
    public static float[] Panels(ReadOnlySpan<float> dense, int rows, int columns)
    {
        float[] panels = new float[rows * Panel.Pad(columns)];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                panels[Panel.Offset(row, column, rows)] = dense[(row * columns) + column];
            }
        }

        return panels;
    }

    /// <summary>Zero-padded panels to a dense [rows × columns] matrix.</summary>
    public static float[] FromPanels(ReadOnlySpan<float> panels, int rows, int columns)
    {
        float[] dense = new float[rows * columns];
        for (int i = 0; i < dense.Length; i++)
        {
            dense[i] = panels[Panel.Offset(i / columns, i % columns, rows)];
        }

        return dense;
    }

    /// <summary>Fails unless every number of the padding of padded rows is 0.</summary>
    public static void AssertPaddingIsZero(ReadOnlySpan<float> padded, int rows, int width)
    {
        int stride = Panel.Pad(width);
        for (int row = 0; row < rows; row++)
        {
            Assert.True(padded.Slice((row * stride) + width, stride - width).IndexOfAnyExcept(0f) < 0, $"padding of row {row}");
        }
    }

    /// <summary>Fails unless both hold the same bits.</summary>
    public static void AssertSameBits(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                BitConverter.SingleToInt32Bits(expected[i]) == BitConverter.SingleToInt32Bits(actual[i]),
                $"element {i}: expected {expected[i]:R}, got {actual[i]:R}");
        }
    }

    /// <summary>Fails unless |actual − expected| ≤ atol + rtol·|expected| everywhere.</summary>
    public static void AssertClose(ReadOnlySpan<double> expected, ReadOnlySpan<float> actual, double rtol, double atol)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            AssertClose(expected[i], actual[i], rtol, atol, $"element {i}");
        }
    }

    /// <summary>As for spans, for one number.</summary>
    public static void AssertClose(double expected, double actual, double rtol, double atol, string name = "value")
    {
        double error = Math.Abs(actual - expected);
        Assert.True(error <= atol + (rtol * Math.Abs(expected)), $"{name}: expected {expected:R}, got {actual:R}");
    }
}
