namespace ModelGen.Onnx.Tests;

/// <summary>The models that are exported, by name, with random numbers in all their parameters.</summary>
internal static class ModelCases
{
    private static readonly Dictionary<string, Func<int, IModel>> All = new()
    {
        [nameof(Classifier)] = static seed => new Classifier(seed),
        [nameof(ImageClassifier)] = static seed => new ImageClassifier(seed),
        [nameof(NormalizedRegression)] = static seed => new NormalizedRegression(seed),
        [nameof(TypedModel)] = static seed => new TypedModel(seed),
        [nameof(WideModel)] = static seed => new WideModel(seed),
        [nameof(NamedModel)] = static seed => new NamedModel(seed),
        [nameof(UnchangedImages)] = static seed => new UnchangedImages(seed),
        [nameof(ResidualModel)] = static seed => new ResidualModel(seed),
        [nameof(Activation.Linear)] = static seed => new LinearModel(seed),
        [nameof(Activation.Relu)] = static seed => new ReluModel(seed),
        [nameof(Activation.LeakyRelu)] = static seed => new LeakyReluModel(seed),
        [nameof(Activation.Elu)] = static seed => new EluModel(seed),
        [nameof(Activation.Selu)] = static seed => new SeluModel(seed),
        [nameof(Activation.Gelu)] = static seed => new GeluModel(seed),
        [nameof(Activation.GeluTanh)] = static seed => new GeluTanhModel(seed),
        [nameof(Activation.Silu)] = static seed => new SiluModel(seed),
        [nameof(Activation.Sigmoid)] = static seed => new SigmoidModel(seed),
        [nameof(Activation.Tanh)] = static seed => new TanhModel(seed),
        [nameof(Activation.Softplus)] = static seed => new SoftplusModel(seed),
        [nameof(Activation.Softmax)] = static seed => new SoftmaxModel(seed),
    };

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Makes a model as if it had been trained: no parameter is what it was at first.</summary>
    public static IModel Create(string name, int seed)
    {
        IModel model = All[name](seed);
        Random random = new(seed);
        foreach (Parameter parameter in model.State.Parameters)
        {
            bool isScale = parameter.Name.EndsWith("Variance", StringComparison.Ordinal) || parameter.Name.EndsWith("Gamma", StringComparison.Ordinal);
            parameter.CopyFrom(Numbers(random, parameter.Count, isScale ? 1 : 0));
        }

        return model;
    }

    /// <summary>Rows of input: pixels for images, else small numbers.</summary>
    public static float[] Inputs(IModel model, int rows, int seed)
    {
        ModelInfo info = model.State.Info;
        float[] numbers = Numbers(new Random(seed), rows * info.InputSize, 0);
        return info.InputShape.Count == 1 ? [.. numbers.Select(static number => 4 * number)] : [.. numbers.Select(static number => (number + 0.5f) * 255)];
    }

    private static float[] Numbers(Random random, int count, float center) =>
        [.. Enumerable.Range(0, count).Select(_ => center + random.NextSingle() - 0.5f)];
}
