using Samples;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Models of typed rows learn, predict and are saved as others are.</summary>
public sealed class RowTrainingTests
{
    private static readonly FitOptions Options = new() { Epochs = 5, BatchSize = 16 };

    private static Iris[] Flowers { get; } = [.. ReadFlowers()];

    [Fact]
    public void TypedIris_HasTheWeightsOfTheUntyped_ToTheBit()
    {
        IrisClassifier typed = new(seed: 3);
        UntypedIris untyped = new(seed: 3);
        NumberTable table = NumberTable.Read(Path.Combine(TestPaths.Data, "iris.csv"));
        History history = typed.Fit(Flowers, Options);
        History expected = untyped.Fit(Dataset.Create(table.Inputs, table.Labels).ToOneHot(3), Options);
        Assert.Equal(expected["loss"], history["loss"]);
        Assert.Equal(Weights((IModel)untyped), Weights((IModel)typed));
    }

    [Fact]
    public void Stream_GivesTheSameBitsAsMemory_InTheSameOrder()
    {
        FitOptions inOrder = new() { Epochs = 3, BatchSize = 16, Shuffle = false };
        (IrisClassifier memory, IrisClassifier stream) = (new(seed: 1), new(seed: 1));
        memory.Fit(Flowers, inOrder);
        stream.Fit(IrisClassifier.ToStream(static () => Flowers, count: Flowers.Length), inOrder);
        Assert.Equal(Weights((IModel)memory), Weights((IModel)stream));
        Assert.Equal(memory.Evaluate(Flowers).Loss, stream.Evaluate(IrisClassifier.ToStream(static () => Flowers)).Loss);
    }

    [Fact]
    public void BadRowOfAStream_IsNamed()
    {
        StreamingDataset<float> stream = IrisClassifier.ToStream(static () => Flowers.Append(new Iris(1, 2, 3, 4)));
        StreamingDataException exception = Assert.Throws<StreamingDataException>(() => new IrisClassifier().Evaluate(stream));
        Assert.Equal(150, exception.Row);
        Assert.StartsWith("Row 150: Species is null, but it is the target", exception.Message);
    }

    [Fact]
    public void Prediction_IsTheMostLikelySpecies_WithAllProbabilities()
    {
        IrisClassifier model = new(seed: 1);
        model.Fit(Flowers, new FitOptions { Epochs = 30, BatchSize = 16 });
        Iris flower = Flowers[0] with { Species = null };
        float[] inputs = new float[IrisClassifier.InputSize];
        IrisClassifier.Encode(flower, inputs);
        float[] outputs = model.Predict(inputs);

        Prediction<Species> prediction = model.Predict(flower);

        Assert.Equal(Species.Setosa, prediction.Value);
        Assert.Equal(outputs[0], prediction.Probability);
        Assert.Equal(outputs, prediction.Probabilities.Values);
        Assert.Equal(Enum.GetValues<Species>(), prediction.Probabilities.Keys);
        Assert.Equal(outputs[2], prediction.Probabilities[Species.Virginica]);
        Assert.Throws<KeyNotFoundException>(() => prediction.Probabilities[(Species)9]);
        Assert.Equal(FormattableString.Invariant($"Setosa ({outputs[0]:0.00})"), prediction.ToString());
        Assert.True(model.Evaluate(Flowers)["accuracy"] > 0.9);
    }

    [Fact]
    public void ManyRows_ArePredictedAsEachByItself()
    {
        IrisClassifier model = new(seed: 1);
        model.Fit(Flowers, Options);
        Iris[] many = [.. Flowers, .. Flowers];
        Prediction<Species>[] predictions = model.Predict(many);
        Assert.Equal(many.Length, predictions.Length);
        Assert.All(Enumerable.Range(0, many.Length), row => Assert.Equal(Bits.Of([.. model.Predict(many[row]).Probabilities.Values]), Bits.Of([.. predictions[row].Probabilities.Values])));
        Assert.Empty(model.Predict(Array.Empty<Iris>()));
    }

    [Fact]
    public void Number_IsPredictedAsANumber()
    {
        KindsModel model = new(seed: 1);
        EveryKind row = new(1, 0, 0, (Half)0, 0, 0, 0, 0, 0, 0, 0, 0, false, Grade.Low, "red", 4, "", 3);
        model.Fit(Enumerable.Repeat(row, 64), new FitOptions { Epochs = 200, BatchSize = 64 });
        Assert.Equal(model.Predict(row), model.Predict([row, row])[1]);
        Assert.True(Math.Abs(model.Predict(row) - 3) < Math.Abs(new KindsModel(seed: 1).Predict(row) - 3));
    }

    [Fact]
    public void YesOrNo_OfALogit_IsAProbability()
    {
        YesOrNo model = Trained();
        float logit = model.Predict(Encoded(new Reading { Value = 150, Plain = 1, Always = 7 }))[0];
        Prediction<bool> large = model.Predict(new Reading { Value = 150, Plain = 1, Always = 7 });
        Prediction<bool> small = model.Predict(new Reading { Value = 50, Plain = 1, Always = 7 });
        Assert.True(large.Value);
        Assert.False(small.Value);
        Assert.Equal(1 / (1 + Math.Exp(-logit)), large.Probabilities[true], 1e-6);
        Assert.Equal(1, large.Probabilities[true] + large.Probabilities[false], 1e-6);
        Assert.Equal(small.Probabilities[false], small.Probability);
    }

    [Fact]
    public void Choice_OfLogits_IsADistribution()
    {
        Prediction<string> prediction = new Forecast(seed: 2).Predict(new Weather(1.5f));
        float[] logits = new Forecast(seed: 2).Predict([1.5f]);
        Assert.Equal(1, prediction.Probabilities.Values.Sum(), 1e-6);
        Assert.Equal(["rain", "sun", "snow"], prediction.Probabilities.Keys);
        Assert.Equal(Math.Exp(logits[1] - logits[0]), prediction.Probabilities["sun"] / prediction.Probabilities["rain"], 1e-5);
    }

    [Fact]
    public void ModelWithoutALoss_PredictsRows()
    {
        Assert.Equal(3, new ForecastReader().Predict(new Weather(1)).Probabilities.Count);
        Assert.Equal(3, new ForecastByHand().Predict(new Weather(1)).Probabilities.Count);
    }

    [Fact]
    public void Standardization_IsOfWhatIsThere_AndLeavesOtherColumnsAlone()
    {
        YesOrNo model = Trained();
        Assert.Equal([100, 0, 0, 7], Values(model.Parameters["Standardization.Mean"]));
        Assert.Equal([2500, 1, 1, 0], Values(model.Parameters["Standardization.Variance"]));
    }

    [Fact]
    public void MissingValue_IsTheMean_BesideItsIndicator()
    {
        YesOrNo model = Trained();
        Zero(model.Parameters["Dense1.Kernel"], row: 1);
        Assert.Equal(model.Predict(new Reading { Value = 100, Plain = 3, Always = 7 }).Probabilities[true], model.Predict(new Reading { Plain = 3, Always = 7 }).Probabilities[true]);

        // Whatever the number beside the indicator.
        Assert.Equal(Bits.Of(model.Predict([0, 1, 3, 7])), Bits.Of(model.Predict([12345, 1, 3, 7])));
    }

    [Fact]
    public void MissingValue_HasNoGradient()
    {
        YesOrNo model = Trained();
        float[] inputs = [0, 1, 3, 7, 120, 0, 3, 7];
        float[] gradients = new float[8];
        model.Forward(inputs, new float[2]);
        model.Backward([1, 1], gradients);
        Assert.Equal(0, gradients[0]);
        Assert.NotEqual(0, gradients[4]);
        const float Step = 0.5f;
        double difference = (model.Predict([120 + Step, 0, 3, 7])[0] - model.Predict([120 - Step, 0, 3, 7])[0]) / (2 * Step);
        Assert.Equal(difference, gradients[4], 1e-4);
    }

    [Fact]
    public void TrainingPass_HasTheBitsOfPrediction()
    {
        YesOrNo model = Trained();
        float[] inputs = [0, 1, 3, 7, 120, 0, 3, 7];
        float[] outputs = new float[2];
        model.Forward(inputs, outputs);
        Assert.Equal(Bits.Of(model.Predict(inputs)), Bits.Of(outputs));
    }

    [Fact]
    public void SavedModel_PredictsTheSame()
    {
        YesOrNo model = Trained();
        using MemoryStream file = new();
        model.Save(file);
        file.Position = 0;
        Reading reading = new() { Value = 80, Plain = 2, Always = 7 };
        Assert.Equal(model.Predict(reading).Probability, YesOrNo.Load(file).Predict(reading).Probability);
    }

    [Theory]
    [InlineData("float A, float B", "float A, bool B", "first in property 2, expected 'B: number', but it has 'B: 1 for true, 0 for false'.")]
    [InlineData("float A, float B", "float B, float A", "first in property 1, expected 'A: number', but it has 'B: number'.")]
    [InlineData("float A", "float A, float B", "first in property 2, expected 'target Answer: number', but it has 'B: number'.")]
    [InlineData("[Standardize] float A", "float A", "first in property 1, expected 'A: number, standardized', but it has 'A: number'.")]
    public void FileOfOtherRows_NamesTheProperty(string properties, string others, string difference)
    {
        CompiledModels models = ModelCompiler.Compile(Source("Mine", properties), Source("Other", others));
        using MemoryStream file = new();
        ((IModel)Activator.CreateInstance(models["Other.Net"])!).Save(file);
        file.Position = 0;
        ModelFileException exception = Assert.Throws<ModelFileException>(() => models.Run(typeof(RowTrainingTests), nameof(LoadFrom), "Mine.Net", file));
        Assert.EndsWith("it is of other rows than those of Net: " + difference, exception.Message);
    }

    private static void LoadFrom<TModel, TTarget>(Stream file)
        where TModel : class, IModel<TModel> => ModelFile.Load<TModel>(file);

    private static string Source(string space, string properties) => $$"""
        using ModelGen;

        namespace {{space}};

        /// <summary>A row.</summary>
        public sealed record Row({{properties}}, [Target] float Answer);

        /// <summary>A model.</summary>
        [Model<Row>]
        [Dense(1)]
        [Loss(Loss.MeanSquaredError)]
        public partial class Net;
        """;

    /// <summary>Large from 100 on; a third of the values is missing, and another number is always 7.</summary>
    private static YesOrNo Trained()
    {
        YesOrNo model = new(seed: 1);
        model.Fit(
            Enumerable.Range(0, 300).Select(static row => new Reading
            {
                Value = (row % 3) switch { 0 => 50, 1 => 150, _ => null },
                Plain = row % 5,
                Always = 7,
                IsLarge = row % 3 == 1,
            }),
            new FitOptions { Epochs = 20, BatchSize = 16 });
        return model;
    }

    private static float[] Encoded(Reading reading)
    {
        float[] inputs = new float[YesOrNo.InputSize];
        YesOrNo.Encode(reading, inputs);
        return inputs;
    }

    private static IEnumerable<Iris> ReadFlowers()
    {
        NumberTable table = NumberTable.Read(Path.Combine(TestPaths.Data, "iris.csv"));
        float[] inputs = table.Inputs;
        return table.Labels.Select((label, row) => new Iris(inputs[4 * row], inputs[4 * row + 1], inputs[4 * row + 2], inputs[4 * row + 3], (Species)label));
    }

    private static int[] Weights(IModel model) => Bits.Of(model.State.Weights);

    private static float[] Values(Parameter parameter)
    {
        float[] values = new float[parameter.Count];
        parameter.CopyTo(values);
        return values;
    }

    private static void Zero(Parameter kernel, int row)
    {
        float[] values = Values(kernel);
        int units = kernel.Shape[1];
        values.AsSpan(row * units, units).Clear();
        kernel.CopyFrom(values);
    }
}
