namespace ModelGen.Benchmarks;

/// <summary>Data for kernels.</summary>
internal static class Numbers
{
    /// <summary>So many numbers between −1 and 1, the same every time.</summary>
    public static float[] Random(int count)
    {
        Random random = new(Seed: 1);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
    }
}
