namespace ModelGen.EndToEnd.Tests;

/// <summary>Weights of some layers, copied into a model with other ones around them.</summary>
public sealed class LayerCopyTests
{
    private readonly Learned _source = new(seed: 1);
    private readonly Reused _model = new(seed: 2);

    public LayerCopyTests() => TestData.Randomize(((IModel)_source).State, seed: 3);

    [Fact]
    public void Block_IsCopiedWhole_AndNothingElse()
    {
        IReadOnlyDictionary<string, int[]> before = Values((IModel)_model);

        _model.CopyWeightsFrom(_source, "Part");

        RequireCopied(before, "Part.");
    }

    [Fact]
    public void LayerInABlock_IsCopiedAlone()
    {
        IReadOnlyDictionary<string, int[]> before = Values((IModel)_model);

        _model.CopyWeightsFrom(_source, "Part.BatchNorm1");

        RequireCopied(before, "Part.BatchNorm1.");
    }

    [Fact]
    public void SeveralNames_AreCopied()
    {
        IReadOnlyDictionary<string, int[]> before = Values((IModel)_model);

        _model.CopyWeightsFrom(_source, "Part.Dense1", "Partner");

        RequireCopied(before, "Part.Dense1.", "Partner.");
    }

    [Fact]
    public void CountersAndOptimizerState_Stay()
    {
        _model.TrainOnBatch(TestData.Numbers(4 * Reused.InputSize, seed: 1), TestData.Numbers(4 * Reused.OutputSize, seed: 2));
        Reused untouched = _model.Clone();

        _model.CopyWeightsFrom(_source, "Part");

        Assert.Equal(1, _model.Step);
        Assert.Equal(Values(((IModel)untouched).State.OptimizerState), Values(((IModel)_model).State.OptimizerState));
    }

    [Fact]
    public void UnknownName_IsRefused() => RequireRefused(
        "Reused has no layer or block 'Par' with weights. Layers with weights are: Part.Dense1, Part.BatchNorm1, Partner, Output. (Parameter 'layers')",
        "Par");

    [Fact]
    public void LayerWithoutWeights_IsRefused() => RequireRefused(
        "Reused has no layer or block 'Part.Dropout1' with weights. Layers with weights are: Part.Dense1, Part.BatchNorm1, Partner, Output. (Parameter 'layers')",
        "Part.Dropout1");

    [Fact]
    public void NameThatOnlyTheModelHas_IsRefused() => RequireRefused(
        "Learned has no layer or block 'Output' with weights. Layers with weights are: Part.Dense1, Part.BatchNorm1, Partner, Head. (Parameter 'layers')",
        "Part", "Output");

    [Fact]
    public void OtherArchitecture_IsRefused()
    {
        string before = Bits.Of(((IModel)_model).State);
        Assert.Equal(
            "'Part' of Activated is of another architecture than that of Reused: "
            + "expected the layer 'Part.Dense1: Dense [5], Tanh, Bias [5], Kernel [3 × 5]', but it has 'Part.Dense1: Dense [5], Silu, Bias [5], Kernel [3 × 5]'. (Parameter 'source')",
            Assert.Throws<ArgumentException>(() => _model.CopyWeightsFrom(new Activated(), "Partner", "Part")).Message);
        Assert.Equal(before, Bits.Of(((IModel)_model).State));
    }

    [Fact]
    public void OtherWidth_IsRefused() => Assert.StartsWith(
        "'Partner' of Wide is of another architecture than that of Reused: "
        + "expected the layer 'Partner: Dense [4], Relu, Bias [4], Kernel [5 × 4]', but it has 'Partner: Dense [4], Relu, Bias [4], Kernel [3 × 4]'.",
        Assert.Throws<ArgumentException>(() => _model.CopyWeightsFrom(new Wide(), "Partner")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void NoName_IsRefused()
    {
        RequireRefused("No layer is named; to copy all weights, leave the list out. (Parameter 'layers')");
        RequireRefused("The value cannot be an empty string. (Parameter 'layers')", "");
    }

    private void RequireRefused(string message, params string[] layers)
    {
        string before = Bits.Of(((IModel)_model).State);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => _model.CopyWeightsFrom(_source, layers)).Message);
        Assert.Equal(before, Bits.Of(((IModel)_model).State));
    }

    /// <summary>Those of some layers are the source's, all others what they were.</summary>
    private void RequireCopied(IReadOnlyDictionary<string, int[]> before, params string[] prefixes)
    {
        IReadOnlyDictionary<string, int[]> source = Values((IModel)_source);
        IReadOnlyDictionary<string, int[]> after = Values((IModel)_model);
        foreach (string name in after.Keys)
        {
            bool isCopied = prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
            Assert.Equal((isCopied ? source : before)[name], after[name]);
            Assert.False(isCopied && before[name].SequenceEqual(after[name]), name);
        }
    }

    private static IReadOnlyDictionary<string, int[]> Values(IModel model) => Values(model.State.Parameters);

    private static IReadOnlyDictionary<string, int[]> Values(ParameterCollection parameters) => parameters.ToDictionary(
        static parameter => parameter.Name,
        static parameter =>
        {
            float[] values = new float[parameter.Count];
            parameter.CopyTo(values);
            return Bits.Of(values);
        });
}

[Block]
[Dense(5, Activation.Tanh)]
[Dropout(0.1)]
[BatchNorm]
internal sealed class Part;

/// <summary>The source; "Partner" begins like "Part", but is not in it.</summary>
[Model]
[Input(3)]
[Use<Part>(Name = "Part")]
[Dense(4, Activation.Relu, Name = "Partner")]
[Dense(7, Name = "Head")]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class Learned;

/// <summary>The same with another head, another order in memory, and a frozen part.</summary>
[Model]
[Input(3)]
[Use<Part>(Name = "Part")]
[Dense(4, Activation.Relu, Name = "Partner", Trainable = false)]
[Dense(2, Name = "Output")]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class Reused;

[Block]
[Dense(5, Activation.Silu)]
[BatchNorm]
internal sealed class OtherPart;

/// <summary>The part has another activation.</summary>
[Model]
[Input(3)]
[Use<OtherPart>(Name = "Part")]
[Dense(4, Activation.Relu, Name = "Partner")]
[Dense(2, Name = "Output")]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class Activated;

/// <summary>The partner has another input.</summary>
[Model]
[Input(3)]
[Dense(4, Activation.Relu, Name = "Partner")]
[Dense(2, Name = "Output")]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class Wide;
