namespace ModelGen.EndToEnd.Tests;

/// <summary>Activations, losses, optimizers and metrics of the user's: the same formulas give the same bits as the library's.</summary>
public sealed class OwnPieceTests
{
    private const int Rows = 37;

    [Fact]
    public void Own_activation_of_a_built_in_formula_trains_the_same_bits() => AssertSameTraining<BuiltIn, OwnActivations>();

    [Fact]
    public void Own_optimizer_of_a_built_in_formula_trains_the_same_bits() => AssertSameTraining<BuiltIn, OwnlyOptimized>();

    [Fact]
    public void Own_loss_of_each_output_of_a_built_in_formula_trains_the_same_bits() => AssertSameTraining<BuiltIn, JudgedByElements>();

    [Fact]
    public void Own_loss_of_a_built_in_formula_has_the_same_value_and_gradients()
    {
        (float[] inputs, float[] targets) = Data();
        float[] weights = [.. Enumerable.Range(0, Rows).Select(static row => row % 3 * 0.5f)];
        BuiltIn expected = new(seed: 3);
        OwnlyJudged actual = new(seed: 3);
        Assert.Equal(expected.ComputeGradients(inputs, targets, weights), actual.ComputeGradients(inputs, targets, weights), 1e-6);
        Assert.Equal(expected.ComputeLoss(inputs, targets), actual.ComputeLoss(inputs, targets), 1e-6);
        float[] gradients = new float[5 * 19];
        float[] others = new float[5 * 19];
        expected.Parameters["Dense1.Kernel"].CopyGradientTo(gradients);
        actual.Parameters["Dense1.Kernel"].CopyGradientTo(others);
        Assert.All(gradients.Zip(others), static pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    [Fact]
    public void Derivatives_of_own_activations_and_losses_are_derivatives()
    {
        (float[] inputs, _) = Data();
        int[] labels = [.. Enumerable.Range(0, Rows).Select(static row => row % 4)];
        GradientCheck.OfSmooth.Parameters<AllOwn, int>(new AllOwn(seed: 5), inputs, labels, []);
    }

    [Fact]
    public void Own_metrics_are_reported_after_the_others()
    {
        (float[] inputs, float[] targets) = Data();
        EvaluationResult result = new OwnlyJudged(seed: 3).Evaluate(Dataset.Create(inputs, targets, 3));
        Assert.Equal(["mse", "largest_error"], result.Keys.Where(static key => key != "loss"));
        Assert.InRange(result["largest_error"], Math.Sqrt(result["mse"]), 3 * Math.Sqrt(result["mse"]));
    }

    [Fact]
    public void Model_of_own_pieces_alone_learns_and_resumes_to_the_same_bits()
    {
        float[] inputs = new float[400 * 5];
        Random random = new(1);
        int[] labels = new int[400];
        for (int row = 0; row < labels.Length; row++)
        {
            labels[row] = row % 4;
            inputs.AsSpan(row * 5, 5).Clear();
            inputs[(row * 5) + labels[row]] = 1 + random.NextSingle();
        }

        Dataset<int> data = Dataset.Create(inputs, labels);
        AllOwn model = new(seed: 2);
        History history = model.Fit(data, new FitOptions { Epochs = 15 });
        Assert.True(history["accuracy"][^1] > 0.9, $"{history["accuracy"][^1]}");
        Assert.True(history["sureness"][^1] > history["sureness"][0]);

        using MemoryStream file = new();
        model.Save(file, includeOptimizer: true);
        file.Position = 0;
        AllOwn loaded = AllOwn.Load(file);
        Assert.Equal(model.TrainOnBatch(inputs, labels), loaded.TrainOnBatch(inputs, labels));
        Assert.Equal(Bits.Of(((IModel)model).State), Bits.Of(((IModel)loaded).State));
        Assert.Contains(((IModel)model).State.OptimizerState, static parameter => parameter.Name == "Dense1.Kernel.Lion.Slot1");
    }

    [Fact]
    public void Description_names_own_pieces()
    {
        Assert.Equal("Mish", AllOwn.Info.Layers[1].OwnActivation);
        Assert.Equal("Focal", AllOwn.Info.Training!.OwnLoss);
        Assert.Equal("Lion", AllOwn.Info.Training.Optimizer);
        Assert.Equal("sureness", Assert.Single(AllOwn.Info.Training.OwnMetrics).Key);
    }

    [Fact]
    public void Weights_of_another_own_activation_are_refused_by_its_name()
    {
        string message = Assert.Throws<ArgumentException>(() => ((IModel)new Nesting()).CopyWeightsFrom((IModel)new NestingMish())).Message;
        Assert.Contains("expected the layer 'Activation1: Activation [4], Square', but it has 'Activation1: Activation [4], Mish'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Private_piece_inside_the_class_is_called()
    {
        (float[] inputs, _) = Data();
        Nesting model = new(seed: 1);
        float first = model.TrainOnBatch(inputs, new float[Rows]);
        Assert.True(Enumerable.Range(0, 50).Select(_ => model.TrainOnBatch(inputs, new float[Rows])).Last() < first);
    }

    private static void AssertSameTraining<TExpected, TActual>()
        where TExpected : class, ITrainable<TExpected, float>
        where TActual : class, ITrainable<TActual, float>
    {
        (float[] inputs, float[] targets) = Data();
        TExpected expected = TExpected.Create(new ModelState(TExpected.Info, 7));
        TActual actual = TActual.Create(new ModelState(TActual.Info, 7));
        for (int step = 0; step < 20; step++)
        {
            Assert.Equal(expected.TrainStep(inputs, targets, [], []).Total, actual.TrainStep(inputs, targets, [], []).Total);
        }

        Assert.Equal(Bits.Of(expected.State.Weights), Bits.Of(actual.State.Weights));
    }

    private static (float[] Inputs, float[] Targets) Data()
    {
        Random random = new(4);
        return (
            [.. Enumerable.Range(0, Rows * 5).Select(_ => (random.NextSingle() * 4) - 2)],
            [.. Enumerable.Range(0, Rows * 3).Select(_ => (random.NextSingle() * 2) - 1)]);
    }
}
