namespace ModelGen.Tests.Models;

/// <summary>The data that the test models can learn, as streams.</summary>
internal static class TinyStreams
{
    /// <summary>The rows of <see cref="TinyData.Classes"/>; one array serves all of them.</summary>
    public static StreamingDataset<int> Classes(int rows, int shuffleBuffer = 10_000, long? count = null)
        => Of(TinyData.Classes(rows), shuffleBuffer, count);

    public static StreamingDataset<int> Of(Dataset<int> data, int shuffleBuffer = 10_000, long? count = null)
        => Dataset.Stream(data.InputSize, () => Rows(data), shuffleBuffer, count);

    public static StreamingDataset<float> Of(Dataset<float> data) => Dataset.Stream(data.InputSize, () => Numbers(data));

    public static IEnumerable<(float[] Inputs, int Label)> Rows(Dataset<int> data)
    {
        float[] inputs = new float[data.InputSize];
        for (int row = 0; row < data.Count; row++)
        {
            data.Inputs.Slice(row * inputs.Length, inputs.Length).CopyTo(inputs);
            yield return (inputs, data.Targets.Span[row]);
        }
    }

    private static IEnumerable<(float[] Inputs, float Target)> Numbers(Dataset<float> data)
    {
        for (int row = 0; row < data.Count; row++)
        {
            yield return (data.Inputs.Slice(row * data.InputSize, data.InputSize).ToArray(), data.Targets.Span[row]);
        }
    }
}
