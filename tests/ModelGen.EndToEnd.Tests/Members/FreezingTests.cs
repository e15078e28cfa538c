namespace ModelGen.EndToEnd.Tests;

/// <summary>Layers that are frozen, or trained again, between saving and loading, or from model to model.</summary>
public sealed class FreezingTests : IDisposable
{
    private const int Rows = 16;

    private readonly float[] _inputs = TestData.Numbers(Rows * Thawed.InputSize, seed: 1);
    private readonly float[] _targets = TestData.Numbers(Rows * Thawed.OutputSize, seed: 2);
    private readonly string _folder = Directory.CreateTempSubdirectory("modelgen-").FullName;
    private readonly Thawed _thawed = new(seed: 1);
    private readonly PartlyFrozen _frozen = new(seed: 2);

    public FreezingTests()
    {
        TestData.Randomize(((IModel)_thawed).State, seed: 3);
        TestData.Randomize(((IModel)_frozen).State, seed: 4);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void FrozenAfterSaving_LoadsEveryParameter() => RequireSame((IModel)_thawed, (IModel)PartlyFrozen.Load(Saved((IModel)_thawed)));

    [Fact]
    public void TrainedAgainAfterSaving_LoadsEveryParameter() => RequireSame((IModel)_frozen, (IModel)Thawed.Load(Saved((IModel)_frozen)));

    [Fact]
    public void LoadedAndFrozen_TrainsTheRest()
    {
        PartlyFrozen model = PartlyFrozen.Load(Saved((IModel)_thawed));
        model.TrainOnBatch(_inputs, _targets);
        Assert.Equal(Values((IModel)_thawed, "Fixed.Kernel"), Values((IModel)model, "Fixed.Kernel"));
        Assert.NotEqual(Values((IModel)_thawed, "Dense1.Kernel"), Values((IModel)model, "Dense1.Kernel"));
    }

    [Fact]
    public void OptimizerState_OfATrainingOfOtherLayers_IsRefused()
    {
        string path = Saved((IModel)_thawed, includeOptimizer: true);
        Assert.Equal(
            $"'{path}' cannot be loaded: it holds the state of the optimizer of a training in which Fixed was trained, but in PartlyFrozen it is frozen: save without the optimizer to exchange the weights alone.",
            Assert.Throws<ModelFileException>(() => PartlyFrozen.Load(path)).Message);
        path = Saved((IModel)_frozen, includeOptimizer: true);
        Assert.Contains("in which Fixed was frozen, but in Thawed it is trained", Assert.Throws<ModelFileException>(() => Thawed.Load(path)).Message, StringComparison.Ordinal);
        RequireSame((IModel)_frozen, (IModel)PartlyFrozen.Load(path));
    }

    [Fact]
    public void Checkpoint_OfATrainingOfOtherLayers_IsRefused()
    {
        Dataset<float> data = Dataset.Create(_inputs, _targets, Thawed.OutputSize);
        string path = Path.Combine(_folder, "run.ckpt");
        Assert.Throws<OperationCanceledException>(() => _thawed.Fit(data, new FitOptions { Callbacks = [new BackupAndRestore(path), new LambdaCallback { EpochEnd = static _ => throw new OperationCanceledException() }] }));

        string message = Assert.Throws<ModelFileException>(() => _frozen.Fit(data, new FitOptions { Callbacks = [new BackupAndRestore(path)] })).Message;

        Assert.Contains("in which Fixed was trained, but in PartlyFrozen it is frozen", message, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherArchitecture_IsRefusedAsEver()
    {
        string message = Assert.Throws<ModelFileException>(() => OtherwiseActivated.Load(Saved((IModel)_frozen))).Message;
        Assert.Contains("it is of another architecture than OtherwiseActivated: all tensors have the expected shapes, but the fingerprint is", message, StringComparison.Ordinal);
    }

    [Fact]
    public void WeightsCopied_FromFrozenToThawedAndBack()
    {
        ((IModel)_thawed).CopyWeightsFrom((IModel)_frozen);
        RequireSame((IModel)_frozen, (IModel)_thawed);

        _thawed.TrainOnBatch(_inputs, _targets);
        ((IModel)_frozen).CopyWeightsFrom((IModel)_thawed);
        RequireSame((IModel)_thawed, (IModel)_frozen);
        Assert.Equal(1, _thawed.Step);
        Assert.Equal(0, _frozen.Step);
    }

    [Fact]
    public void WeightsCopied_FromAnotherArchitecture_NamesTheFirstLayer()
    {
        float[] before = _thawed.Predict(_inputs);
        ArgumentException exception = Assert.Throws<ArgumentException>(() => ((IModel)_thawed).CopyWeightsFrom((IModel)new OtherwiseActivated()));
        Assert.Equal(
            "OtherwiseActivated is of another architecture than Thawed: expected the layer 'Fixed: Dense [8], Tanh, Bias [8], Kernel [8 × 8]', but it has 'Fixed: Dense [8], Sigmoid, Bias [8], Kernel [8 × 8]'. (Parameter 'source')",
            exception.Message);
        Assert.Equal(before, _thawed.Predict(_inputs));
    }

    [Fact]
    public void WeightsCopied_FromAnotherInput_NamesIt() => Assert.StartsWith(
        $"Classifier is of another architecture than Thawed: expected the input [4], but its input is [{Classifier.InputSize}].",
        Assert.Throws<ArgumentException>(() => ((IModel)_thawed).CopyWeightsFrom((IModel)new Classifier())).Message,
        StringComparison.Ordinal);

    private string Saved(IModel model, bool includeOptimizer = false)
    {
        string path = Path.Combine(_folder, "model.safetensors");
        model.Save(path, includeOptimizer);
        return path;
    }

    private void RequireSame(IModel expected, IModel actual)
    {
        Assert.All(expected.State.Parameters, parameter => Assert.Equal(Values(expected, parameter.Name), Values(actual, parameter.Name)));
        float[] outputs = new float[Rows * Thawed.OutputSize];
        expected.Predict(_inputs, outputs);
        float[] others = new float[outputs.Length];
        actual.Predict(_inputs, others);
        Assert.Equal(Bits.Of(outputs), Bits.Of(others));
    }

    private static float[] Values(IModel model, string name)
    {
        float[] values = new float[model.State.Parameters[name].Count];
        model.State.Parameters[name].CopyTo(values);
        return values;
    }
}
