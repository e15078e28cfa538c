namespace ModelGen.Onnx.Tests;

/// <summary>ONNX Runtime computes from the exported file what the model computes.</summary>
public sealed class OnnxPredictionTests
{
    private const double Tolerance = 1e-5;

    public static IEnumerable<TheoryDataRow<string, int>> Cases =>
        from name in ModelCases.Names
        from seed in Enumerable.Range(1, 3)
        select new TheoryDataRow<string, int>(name, seed);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Prediction_IsTheModels(string name, int seed) => Compare(name, seed, new OnnxOptions());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Prediction_WithFoldedBatchNorm_IsTheModels(string name, int seed) => Compare(name, seed, new OnnxOptions { FoldBatchNorm = true });

    [Fact]
    public void MissingValues_AreZeroAfterStandardization()
    {
        TypedModel model = (TypedModel)ModelCases.Create(nameof(TypedModel), seed: 1);
        using OnnxSession session = new((IModel)model, new OnnxOptions());
        float[] inputs = new float[TypedModel.InputSize];
        foreach (OptionalNumbers row in (OptionalNumbers[])[new(null, 2, 3, 4, false), new(1, 2, null, null, false), new(1, 2, 3, 4, true)])
        {
            TypedModel.Encode(row, inputs);
            Assert.Equal(model.Predict(inputs)[0], session.Predict(inputs)[0], Tolerance);
        }
    }

    [Fact]
    public void EveryActivation_HasAModel() => Assert.Subset(ModelCases.Names.ToHashSet(), Enum.GetNames<Activation>().ToHashSet());

    private static void Compare(string name, int seed, OnnxOptions options)
    {
        IModel model = ModelCases.Create(name, seed);
        using OnnxSession session = new(model, options);
        foreach (int rows in (int[])[1, 7])
        {
            float[] inputs = ModelCases.Inputs(model, rows, seed);
            float[] expected = new float[rows * model.State.Info.OutputSize];
            model.Predict(inputs, expected);

            float[] actual = session.Predict(inputs);

            Assert.Equal(expected.Length, actual.Length);
            Assert.All(expected.Zip(actual), static pair =>
                Assert.InRange(Math.Abs(pair.First - pair.Second) / Math.Max(1, Math.Abs(pair.First)), 0, Tolerance));
        }
    }
}
