using ModelGen;

namespace Samples;

/// <summary>Photographs the grades 1 to 6 with a shaking hand in poor light.</summary>
internal static class PoorCamera
{
    private const int Side = 8;
    private const int Pixels = Side * Side;
    private const float Noise = 0.4f;

    /// <summary>Photographs of some of the digits that are grades; the label 0 is the grade 1.</summary>
    /// <param name="digits">Images of digits, with pixels from 0 to 16.</param>
    /// <param name="seed">Decides which are chosen, and the noise.</param>
    /// <param name="perGrade">How many of each grade at most.</param>
    public static Dataset<int> Photograph(NumberTable digits, int seed, int perGrade = int.MaxValue)
    {
        Random random = new(seed);
        (float[] inputs, int[] labels) = (digits.Inputs, digits.Labels);
        int[] grades = [.. Enumerable.Range(0, digits.Count).Where(row => labels[row] is >= 1 and <= 6)];
        random.Shuffle(grades);
        int[] chosen = [.. grades.GroupBy(row => labels[row]).SelectMany(rows => rows.Take(perGrade))];
        return Dataset.Create(chosen.Select(row => (Photograph(inputs.AsSpan(row * Pixels, Pixels), random), labels[row] - 1)));
    }

    /// <summary>Each pixel runs into its right neighbour, and is lighter or darker by chance.</summary>
    private static float[] Photograph(ReadOnlySpan<float> image, Random random)
    {
        float[] photograph = new float[Pixels];
        for (int pixel = 0; pixel < Pixels; pixel++)
        {
            float left = pixel % Side == 0 ? 0 : image[pixel - 1];
            photograph[pixel] = (image[pixel] + left) / 2 / 16 + (random.NextSingle() * 2 - 1) * Noise;
        }

        return photograph;
    }
}
