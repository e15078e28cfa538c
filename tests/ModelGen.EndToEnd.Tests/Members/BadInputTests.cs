namespace ModelGen.EndToEnd.Tests;

/// <summary>What callers may get wrong: each throws an exception that says what and where, and changes no bit.</summary>
public sealed class BadInputTests
{
    private const int Rows = 4;
    private static readonly float[] Inputs = TestData.Numbers(Rows * Classifier.InputSize, seed: 1);
    private static readonly int[] Labels = [0, 1, 2, 3];
    private static readonly float[] Outputs = new float[Rows * Classifier.OutputSize];

    private static readonly Dictionary<string, (Type Exception, string Says, Action<Classifier> Call)> Cases = new()
    {
        ["Predict: no whole rows"] = (typeof(ArgumentException), "13", static m => m.Predict(Inputs.AsSpan(0, 13))),
        ["Predict: empty"] = (typeof(ArgumentException), "12", static m => m.Predict([])),
        ["Predict: outputs too short"] = (typeof(ArgumentException), "16", static m => m.Predict(Inputs, new float[15])),
        ["PredictClass: two rows"] = (typeof(ArgumentException), "24", static m => m.PredictClass(Inputs.AsSpan(0, 24))),
        ["PredictClass: empty"] = (typeof(ArgumentException), "12", static m => m.PredictClass([])),
        ["TrainOnBatch: empty"] = (typeof(ArgumentException), "12", static m => m.TrainOnBatch([], [])),
        ["TrainOnBatch: no whole rows"] = (typeof(ArgumentException), "13", static m => m.TrainOnBatch(Inputs.AsSpan(0, 13), Labels.AsSpan(0, 1))),
        ["TrainOnBatch: too few labels"] = (typeof(ArgumentException), "3", static m => m.TrainOnBatch(Inputs, Labels.AsSpan(0, 3))),
        ["TrainOnBatch: too many labels"] = (typeof(ArgumentException), "5", static m => m.TrainOnBatch(Inputs, [0, 1, 2, 3, 0])),
        ["TrainOnBatch: label too large"] = (typeof(ArgumentException), "row 2", static m => m.TrainOnBatch(Inputs, [0, 1, 4, 3])),
        ["TrainOnBatch: negative label"] = (typeof(ArgumentException), "row 3", static m => m.TrainOnBatch(Inputs, [0, 1, 3, -1])),
        ["TrainOnBatch: too few weights"] = (typeof(ArgumentException), "3", static m => m.TrainOnBatch(Inputs, Labels, [1, 1, 1])),
        ["TrainOnBatch: weight is NaN"] = (typeof(ArgumentException), "row 2 is NaN", static m => m.TrainOnBatch(Inputs, Labels, [1, -1, float.NaN, 1])),
        ["ComputeLoss: weight is infinite"] = (typeof(ArgumentException), "row 3", static m => m.ComputeLoss(Inputs, Labels, [1, 1, 1, float.PositiveInfinity])),
        ["ComputeGradients: outputs too short"] = (typeof(ArgumentException), "16", static m => m.ComputeGradients(Inputs, Labels, default, new float[15])),
        ["ComputeGradients: label too large"] = (typeof(ArgumentException), "row 0", static m => m.ComputeGradients(Inputs, [4, 1, 2, 3])),
        ["ComputeLoss: label too large"] = (typeof(ArgumentException), "row 1", static m => m.ComputeLoss(Inputs, [0, int.MaxValue, 2, 3])),
        ["ComputeLoss: outputs too short"] = (typeof(ArgumentException), "16", static m => m.ComputeLoss(Inputs, Labels, default, new float[1])),
        ["TrainStep: outputs too short"] = (typeof(ArgumentException), "16", static m => ((ITrainable<Classifier, int>)m).TrainStep(Inputs, Labels, default, new float[15])),
        ["EvaluateStep: empty"] = (typeof(ArgumentException), "12", static m => ((ITrainable<Classifier, int>)m).EvaluateStep([], [], default, default)),
        ["Forward: outputs too short"] = (typeof(ArgumentException), "16", static m => m.Forward(Inputs, new float[15])),
        ["Forward: empty"] = (typeof(ArgumentException), "12", static m => m.Forward([], Outputs)),
        ["Backward: no Forward"] = (typeof(InvalidOperationException), "Forward", static m => m.Backward(Outputs)),
        ["ApplyGradients: no gradients"] = (typeof(InvalidOperationException), "ComputeGradients", static m => m.ApplyGradients()),
        ["LearningRate: negative"] = (typeof(ArgumentOutOfRangeException), "LearningRate", static m => m.LearningRate = -1),
        ["LearningRate: NaN"] = (typeof(ArgumentOutOfRangeException), "LearningRate", static m => m.LearningRate = float.NaN),
        ["Fit: width of inputs"] = (typeof(ArgumentException), "11", static m => m.Fit(Dataset.Create(new float[22], [0, 1]))),
        ["Fit: label too large"] = (typeof(ArgumentException), "row 1", static m => m.Fit(Dataset.Create(new float[24], [0, 9]))),
        ["Fit: epochs"] = (typeof(ArgumentOutOfRangeException), "Epochs", static m => m.Fit(Dataset.Create(Inputs, Labels), new FitOptions { Epochs = 0 })),
        ["Fit: batch size"] = (typeof(ArgumentOutOfRangeException), "BatchSize", static m => m.Fit(Dataset.Create(Inputs, Labels), new FitOptions { BatchSize = -1 })),
        ["Evaluate: NaN"] = (typeof(ArgumentException), "row 1", static m => m.Evaluate(Dataset.Create([.. new float[23], float.NaN], [0, 1]))),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void BadInput_ThrowsAndChangesNothing(string name)
    {
        (Type exception, string says, Action<Classifier> call) = Cases[name];
        Classifier model = new(seed: 1);
        model.TrainOnBatch(Inputs, Labels);
        string before = Bits.Of(((IModel)model).State);

        Exception thrown = Assert.Throws(exception, () => call(model));

        Assert.Contains(says, thrown.Message, StringComparison.Ordinal);
        Assert.Equal(before, Bits.Of(((IModel)model).State));

        // And it still trains as if nothing had been.
        Classifier twin = new(seed: 1);
        twin.TrainOnBatch(Inputs, Labels);
        Assert.Equal(twin.TrainOnBatch(Inputs, Labels), model.TrainOnBatch(Inputs, Labels));
    }

    [Fact]
    public void BackwardWithWrongLengths_ThrowsAndTheForwardIsStillGood()
    {
        Classifier model = new(seed: 1);
        model.Forward(Inputs, Outputs);
        string before = Bits.Of(((IModel)model).State);
        Assert.Throws<ArgumentException>("outputGradients", () => model.Backward(new float[15]));
        Assert.Throws<ArgumentException>("outputGradients", () => model.Backward(new float[17]));
        Assert.Throws<ArgumentException>("inputGradients", () => model.Backward(new float[16], new float[Inputs.Length - 1]));
        Assert.Equal(before, Bits.Of(((IModel)model).State));
        model.Backward(new float[16], new float[Inputs.Length]);
    }

    [Fact]
    public void FloatTargets_OfTheWrongLength_Throw()
    {
        Regression model = new(seed: 1);
        string before = Bits.Of(((IModel)model).State);
        ArgumentException thrown = Assert.Throws<ArgumentException>("targets", () => model.TrainOnBatch(new float[12], new float[3]));
        Assert.Contains("4", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(before, Bits.Of(((IModel)model).State));
    }

    [Fact]
    public void BatchThatNoArrayCanHold_ThrowsAndChangesNothing()
    {
        const int TooManyRows = 1_100;
        VeryWide model = new(seed: 1);
        ModelState state = ((IModel)model).State;
        int[] before = Bits.Of(state.Weights);
        Assert.Throws<ArgumentException>(() => model.TrainOnBatch(new float[TooManyRows], new float[TooManyRows]));
        Assert.Equal((0, 0), (state.Pass, state.Step));
        Assert.Equal(before, Bits.Of(state.Weights));
        Assert.True(float.IsFinite(model.Predict(TestData.Numbers(3, seed: 1))[2]));
    }

    [Fact]
    public void OutputsLongerThanNeeded_KeepTheirRest()
    {
        Classifier model = new(seed: 1);
        float[] outputs = new float[20];
        Array.Fill(outputs, 7f);
        model.Predict(Inputs, outputs);
        Assert.Equal([7f, 7f, 7f, 7f], outputs[16..]);
        model.Forward(Inputs, outputs);
        Assert.Equal([7f, 7f, 7f, 7f], outputs[16..]);
    }
}
