namespace ModelGen.Tests.Models;

/// <summary>Data that the test models can learn.</summary>
internal static class TinyData
{
    /// <summary>Rows around three corners, labelled 0 to 2. The first input's fraction tells the row.</summary>
    public static Dataset<int> Classes(int rows)
    {
        float[] inputs = new float[rows * TinyClassifier.InputSize];
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            labels[row] = row % 3;
            inputs[row * 3 + labels[row]] = 2f;
            inputs[row * 3] += RowMark(row);
        }

        return Dataset.Create(inputs, labels);
    }

    /// <summary>y = 2a − b + 0.5 on a grid.</summary>
    public static Dataset<float> Line(int rows)
    {
        float[] inputs = new float[rows * 2];
        float[] targets = new float[rows];
        for (int row = 0; row < rows; row++)
        {
            (float a, float b) = (row % 5 * 0.25f, row % 7 * 0.125f);
            (inputs[row * 2], inputs[row * 2 + 1], targets[row]) = (a, b, 2 * a - b + 0.5f);
        }

        return Dataset.Create(inputs, targets);
    }

    public static float RowMark(int row) => row / 4096f;
}
