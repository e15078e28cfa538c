namespace ModelGen.EndToEnd.Tests;

/// <summary>Numbers that are the same in every run.</summary>
internal static class TestData
{
    /// <summary>Numbers in [−1, 1).</summary>
    public static float[] Numbers(int count, int seed)
    {
        Random random = new(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = random.NextSingle() * 2 - 1;
        }

        return numbers;
    }

    /// <summary>Class numbers.</summary>
    public static int[] Labels(int count, int classes, int seed)
    {
        Random random = new(seed);
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = random.Next(classes);
        }

        return labels;
    }

    /// <summary>Targets that suit the model's loss.</summary>
    public static TTarget[] Targets<TTarget>(ModelInfo info, int rows, int seed)
        where TTarget : unmanaged
    {
        Array targets = info.Training!.Loss switch
        {
            Loss.SparseCategoricalCrossentropy => Labels(rows, info.OutputSize, seed),
            Loss.CategoricalCrossentropy => OneHot(Labels(rows, info.OutputSize, seed), info.OutputSize),
            Loss.BinaryCrossentropy => Array.ConvertAll(Labels(rows * info.OutputSize, 2, seed), static label => (float)label),
            _ => Numbers(rows * info.OutputSize, seed),
        };
        return (TTarget[])targets;
    }

    /// <summary>Replaces every parameter by random numbers, so that none is 0; statistics stay positive.</summary>
    public static void Randomize(ModelState state, int seed)
    {
        foreach (Parameter parameter in state.Parameters)
        {
            float[] numbers = Numbers(parameter.Count, seed++);
            bool isScale = parameter.Name.EndsWith("Gamma", StringComparison.Ordinal) || parameter.Name.EndsWith("Variance", StringComparison.Ordinal);
            float spread = 1 / MathF.Sqrt(parameter.Shape[0]);
            parameter.CopyFrom(Array.ConvertAll(numbers, x => isScale ? 1 + x / 2 : x * (parameter.Shape.Count == 2 ? 1.5f * spread : 0.5f)));
        }
    }

    private static float[] OneHot(int[] labels, int classes)
    {
        float[] targets = new float[labels.Length * classes];
        for (int row = 0; row < labels.Length; row++)
        {
            targets[row * classes + labels[row]] = 1;
        }

        return targets;
    }
}
