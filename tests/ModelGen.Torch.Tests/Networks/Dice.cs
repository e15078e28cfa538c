namespace ModelGen.Torch.Tests;

/// <summary>Draws what is random in a network, the same from the same seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    public bool OneIn(int chances) => _random.Next(chances) == 0;

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>0, or one time in <paramref name="chances"/> one of the numbers.</summary>
    public double Sometimes(int chances, params IReadOnlyList<double> choices) => OneIn(chances) ? Pick(choices) : 0;

    /// <summary>Numbers around <paramref name="middle"/>, less than <paramref name="spread"/> away.</summary>
    public float[] Numbers(int count, double middle, double spread)
    {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = (float)(middle + (_random.NextDouble() * 2 - 1) * spread);
        }

        return numbers;
    }

    public int[] Classes(int count, int classes)
    {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = _random.Next(classes);
        }

        return labels;
    }
}
