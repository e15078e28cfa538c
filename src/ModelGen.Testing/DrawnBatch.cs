namespace ModelGen;

/// <summary>Weights and data drawn from a seed.</summary>
internal sealed class DrawnBatch
{
    private readonly Random _random;
    private readonly GradientCheckOptions _options;

    public DrawnBatch(ModelInfo info, GradientCheckOptions options)
    {
        _options = options;
        _random = new Random(options.Seed);
        Inputs = Numbers(options.Rows * info.InputSize, options.Range);
        Direction = Numbers(options.Rows * info.OutputSize, 1);
        Labels = [.. Enumerable.Range(0, options.Rows).Select(_ => _random.Next(info.OutputSize))];
        Targets = [.. Enumerable.Range(0, options.Rows * info.OutputSize).Select(_ => _random.NextSingle())];
    }

    public int Samples => _options.Samples;

    public float[] Inputs { get; }

    /// <summary>Output gradients.</summary>
    public float[] Direction { get; }

    public int[] Labels { get; }

    /// <summary>In [0, 1), which every loss takes.</summary>
    public float[] Targets { get; }

    /// <summary>A model no parameter of which is 0, and no statistic negative.</summary>
    public TModel Draw<TModel>()
        where TModel : class, ITrainable<TModel>
    {
        ModelState state = new(TModel.Info, _options.Seed);
        foreach (Parameter parameter in state.Parameters)
        {
            bool isScale = parameter.Name.EndsWith("Gamma", StringComparison.Ordinal) || parameter.Name.EndsWith("Variance", StringComparison.Ordinal);
            float spread = parameter.Shape.Count == 2 ? 1.5f / MathF.Sqrt(parameter.Shape[0]) : 0.5f;
            parameter.CopyFrom(Array.ConvertAll(Numbers(parameter.Count, 1), x => isScale ? 1 + (x / 2) : x * spread));
        }

        return TModel.Create(state);
    }

    /// <summary>Which elements of so many are looked at.</summary>
    public IEnumerable<int> Sample(int count)
    {
        int step = Math.Max(1, count / Samples);
        for (int i = 0; i < count; i += step)
        {
            yield return i;
        }
    }

    private float[] Numbers(int count, float range) => [.. Enumerable.Range(0, count).Select(_ => ((_random.NextSingle() * 2) - 1) * range)];
}
