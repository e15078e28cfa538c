namespace ModelGen.EndToEnd.Tests;

/// <summary>What holds for every network.</summary>
public sealed class ArchitectureTests
{
    private const int Rows = 11;

    public static TheoryData<string> Smooth => [.. ArchitectureList.Smooth.Keys];

    /// <summary>Penalties on outputs are part of the gradients that Backward finds, and no output of Forward.</summary>
    public static TheoryData<string> SmoothAndFreeOfOutputPenalties =>
        [.. ArchitectureList.Smooth.Where(static pair => !pair.Value.Contains("ActivityL", StringComparison.Ordinal)).Select(static pair => pair.Key)];

    public static TheoryData<string> All => [.. ArchitectureList.Smooth.Keys, .. ArchitectureList.Others.Keys];

    [Theory]
    [MemberData(nameof(Smooth))]
    public void ComputeGradients_AreTheDerivativesOfTheLoss(string name) =>
        ArchitectureList.Run(typeof(ArchitectureTests), nameof(CheckGradients), name);

    [Theory]
    [MemberData(nameof(SmoothAndFreeOfOutputPenalties))]
    public void Backward_GivesTheDerivativesByTheInputs(string name) =>
        ArchitectureList.Run(typeof(ArchitectureTests), nameof(CheckInputGradients), name);

    [Theory]
    [MemberData(nameof(All))]
    public void TrainOnBatch_EqualsComputeAndApplyToTheBit(string name) =>
        ArchitectureList.Run(typeof(ArchitectureTests), nameof(CheckFusion), name);

    [Theory]
    [MemberData(nameof(All))]
    public void Predict_OfOneRow_EqualsThatRowInABatchToTheBit(string name) =>
        ArchitectureList.Run(typeof(ArchitectureTests), nameof(CheckRows), name);

    [Theory]
    [MemberData(nameof(All))]
    public void ComputeLoss_IsTheLossOfPredictions_AndChangesNothing(string name) =>
        ArchitectureList.Run(typeof(ArchitectureTests), nameof(CheckEvaluation), name);

    [Theory]
    [MemberData(nameof(All))]
    public void TrainOnBatch_KeepsPaddingZero(string name) =>
        ArchitectureList.Run(typeof(ArchitectureTests), nameof(CheckPadding), name);

    private static void CheckGradients<TModel, TTarget>()
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        TModel model = Create<TModel>();
        float[] weights = Array.ConvertAll(TestData.Numbers(Rows, seed: 4), static x => 1 + x / 2);
        GradientCheck.OfSmooth.Parameters(model, Inputs<TModel>(Rows), TestData.Targets<TTarget>(TModel.Info, Rows, seed: 3), weights);
    }

    private static void CheckInputGradients<TModel, TTarget>()
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged =>
        GradientCheck.OfSmooth.Inputs(Create<TModel>(), Inputs<TModel>(Rows), TestData.Numbers(Rows * TModel.Info.OutputSize, seed: 6));

    private static void CheckFusion<TModel, TTarget>()
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        (TModel fused, TModel split) = (Create<TModel>(), Create<TModel>());
        float[] inputs = Inputs<TModel>(Rows);
        TTarget[] targets = TestData.Targets<TTarget>(TModel.Info, Rows, seed: 3);
        for (int step = 0; step < 6; step++)
        {
            float fusedLoss = fused.TrainStep(inputs, targets, default, default).Total;
            float splitLoss = split.ComputeGradients(inputs, targets);
            split.ApplyGradients();
            Assert.Equal(Bits.Of([fusedLoss]), Bits.Of([splitLoss]));
        }

        Assert.Equal(Bits.Of(split.State), Bits.Of(fused.State));
    }

    private static void CheckRows<TModel, TTarget>()
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        const int ManyRows = 4_000;
        TModel model = Create<TModel>();
        ModelInfo info = TModel.Info;
        float[] inputs = Inputs<TModel>(ManyRows);
        float[] outputs = new float[ManyRows * info.OutputSize];
        model.Predict(inputs, outputs);
        Assert.True(outputs.All(float.IsFinite));
        float[] one = new float[info.OutputSize];
        foreach (int row in (int[])[0, 1, 2, 5, 6, 7, 127, 128, 1023, ManyRows - 1])
        {
            model.Predict(inputs.AsSpan(row * info.InputSize, info.InputSize), one);
            Assert.Equal(Bits.Of(outputs.AsSpan(row * info.OutputSize, info.OutputSize)), Bits.Of(one));
        }
    }

    private static void CheckEvaluation<TModel, TTarget>()
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        TModel model = Create<TModel>();
        float[] inputs = Inputs<TModel>(Rows);
        TTarget[] targets = TestData.Targets<TTarget>(TModel.Info, Rows, seed: 3);
        string before = Bits.Of(model.State);
        float[] predicted = new float[Rows * TModel.Info.OutputSize];
        model.Predict(inputs, predicted);
        float[] outputs = new float[Rows * TModel.Info.OutputSize];
        float loss = model.ComputeLoss(inputs, targets, default, outputs);
        BatchLoss terms = model.EvaluateStep(inputs, targets, default, default);

        Assert.Equal(Bits.Of(predicted), Bits.Of(outputs));
        Assert.Equal(loss, terms.Total);
        Assert.True(float.IsFinite(loss));
        Assert.Equal(before, Bits.Of(model.State));
    }

    private static void CheckPadding<TModel, TTarget>()
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        TModel model = Create<TModel>();
        for (int step = 0; step < 3; step++)
        {
            model.TrainStep(Inputs<TModel>(Rows), TestData.Targets<TTarget>(TModel.Info, Rows, seed: 3), default, default);
        }

        // Writing every parameter's logical values over a fresh slab leaves its padding 0.
        ModelState repacked = new(TModel.Info, seed: 0);
        foreach (Parameter parameter in model.State.Parameters)
        {
            float[] values = new float[parameter.Count];
            parameter.CopyTo(values);
            repacked.Parameters[parameter.Name].CopyFrom(values);
        }

        Assert.Equal(Bits.Of(repacked.Weights), Bits.Of(model.State.Weights));
    }

    private static TModel Create<TModel>()
        where TModel : class, IModel<TModel>
    {
        TModel model = TModel.Create(new ModelState(TModel.Info, seed: 5));
        TestData.Randomize(model.State, seed: 100);
        return model;
    }

    private static float[] Inputs<TModel>(int rows)
        where TModel : class, IModel<TModel> => TestData.Numbers(rows * TModel.Info.InputSize, seed: 2);
}
