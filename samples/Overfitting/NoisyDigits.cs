using ModelGen;

namespace Samples;

/// <summary>Handwritten digits of which every fifth for training bears a wrong label, as in real life.</summary>
internal static class NoisyDigits
{
    /// <summary>Some rows for training, and those for testing, whose labels are right.</summary>
    public static (Dataset<int> Train, Dataset<int> Test) Read(string path, int rows)
    {
        (NumberTable train, NumberTable test) = NumberTable.Read(path).SplitEveryFifth();
        int[] labels = [.. train.Labels.Select(static (label, row) => row % 5 == 0 ? (label + 1) % 10 : label)];
        return (Dataset.Create(Scale(train.Inputs), labels).Shuffle(seed: 1).Take(rows), Dataset.Create(Scale(test.Inputs), test.Labels));
    }

    private static float[] Scale(float[] pixels) => Array.ConvertAll(pixels, static pixel => pixel / 16f);
}
