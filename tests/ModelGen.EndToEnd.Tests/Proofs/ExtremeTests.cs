using ModelGen.Tests;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Finite input, however extreme, gives finite losses, gradients and weights.</summary>
public sealed class ExtremeTests
{
    private const int Rows = 12;

    public static TheoryData<string, float[]> Inputs => new()
    {
        { "huge", Array.ConvertAll(TestData.Numbers(Rows * Classifier.InputSize, seed: 1), static x => 1e4f * x) },
        { "denormal", Array.ConvertAll(TestData.Numbers(Rows * Classifier.InputSize, seed: 1), static x => 1e-40f * x) },
        { "constant", [.. Enumerable.Repeat(0.75f, Rows * Classifier.InputSize)] },
        { "zero", new float[Rows * Classifier.InputSize] },
        { "one row", TestData.Numbers(Classifier.InputSize, seed: 1) },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Training_OnExtremeInputs_StaysFinite(string kind, float[] inputs)
    {
        Classifier model = new(seed: 1);
        int[] labels = TestData.Labels(inputs.Length / Classifier.InputSize, Classifier.OutputSize, seed: 2);
        for (int step = 0; step < 200; step++)
        {
            Assert.True(float.IsFinite(model.TrainOnBatch(inputs, labels)), $"{kind} inputs, step {step}");
        }

        Assert.True(((IModel)model).State.Weights.ToArray().All(float.IsFinite));
        Assert.True(model.Predict(inputs).All(static p => p is >= 0 and <= 1));
    }

    [Fact]
    public void Everything_Dropped_LeavesTheBiasToLearn()
    {
        Dropped model = new(seed: 1);
        float[] inputs = TestData.Numbers(Rows * Dropped.InputSize, seed: 1);
        float[] targets = [.. Enumerable.Repeat(1f, Rows)];
        float[] outputs = new float[Rows];
        model.Forward(inputs, outputs);
        Assert.All(outputs, static output => Assert.Equal(0f, output));

        // Outputs of 0 where 1 is wanted: a loss of 1, and only the last bias has a derivative, -2.
        Assert.Equal(1f, model.ComputeGradients(inputs, targets));
        Assert.Equal(-2f, Gradient("Dense2.Bias")[0], 1e-6f);
        foreach (string parameter in new[] { "Dense1.Kernel", "Dense1.Bias", "Dense2.Kernel" })
        {
            Assert.All(Gradient(parameter), static derivative => Assert.Equal(0f, derivative));
        }

        for (int step = 0; step < 200; step++)
        {
            Assert.True(float.IsFinite(model.TrainOnBatch(inputs, targets)), $"step {step}");
        }

        Assert.True(((IModel)model).State.Weights.ToArray().All(float.IsFinite));

        float[] Gradient(string parameter)
        {
            float[] gradient = new float[model.Parameters[parameter].Count];
            model.Parameters[parameter].CopyGradientTo(gradient);
            return gradient;
        }
    }

    [Theory]
    [InlineData(1e4f)]
    [InlineData(-1e4f)]
    [InlineData(3e38f)]
    public void Logits_HoweverLarge_GiveAFiniteLossAndGradients(float bias)
    {
        LogitDecision model = new(seed: 1);
        model.Parameters["Dense1.Bias"].CopyFrom([bias]);
        float loss = model.ComputeGradients(new float[2 * LogitDecision.InputSize], [0f, 1f]);
        float[] gradient = new float[1];
        model.Parameters["Dense1.Bias"].CopyGradientTo(gradient);

        // Of two rows one is as wrong as it can be: |logit|/2, and a derivative of ±1/2.
        Assert.Equal(Math.Abs(bias) / 2, loss, Math.Abs(bias) * 1e-6);
        Assert.Equal(bias > 0 ? 0.5f : -0.5f, gradient[0], 1e-6f);
    }

    [Theory]
    [InlineData(200f, 1f, 0)]
    [InlineData(200f, 0f, 1)]
    [InlineData(-200f, 0f, 0)]
    [InlineData(-200f, 1f, -1)]
    public void Probability_ThatIsSaturated_KeepsItsGradient(float bias, float target, float expected)
    {
        Decision model = new(seed: 1);
        model.Parameters["Dense1.Bias"].CopyFrom([bias]);
        Assert.True(float.IsFinite(model.ComputeGradients(new float[Decision.InputSize], [target])));
        float[] gradient = new float[1];
        model.Parameters["Dense1.Bias"].CopyGradientTo(gradient);
        Assert.Equal(expected, gradient[0], 1e-6f);
    }

    [Fact]
    public void Adam_AfterManyStepsOfTheSameGradient_StillMovesByTheRate()
    {
        int steps = LongRuns.AreWanted ? 1_000_000 : 100_000;
        OneWeight model = new(seed: 1);
        for (int step = 0; step < steps; step++)
        {
            OneWeight.Push(model);
        }

        model.Parameters["Dense1.Kernel"].CopyFrom([0f]);
        float before = model.Weight;
        OneWeight.Push(model);
        Assert.Equal(steps + 1, model.Step);
        Assert.Equal(OneWeight.Rate, before - model.Weight, OneWeight.Rate * 0.02f);
    }
}

/// <summary>Drops all but one of 100,000 values.</summary>
#pragma warning disable MG0302 // So high a rate is what is tried.
[Model]
[Input(4)]
[Dense(3, Activation.Tanh)]
[Dropout(0.99999)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class Dropped;
#pragma warning restore MG0302

/// <summary>Is pushed in one direction all the time.</summary>
[Model]
[Input(1)]
[Dense(1, UseBias = false)]
[Loss(Loss.External)]
[Adam(LearningRate = 1e-6)]
internal sealed partial class OneWeight
{
    public const float Rate = 1e-6f;

    public float Weight
    {
        get
        {
            float[] value = new float[1];
            Parameters["Dense1.Kernel"].CopyTo(value);
            return value[0];
        }
    }

    /// <summary>One update with the gradient 1.</summary>
    public static void Push(OneWeight model)
    {
        model.Forward([1f], new float[1]);
        model.Backward([1f]);
        model.ApplyGradients();
    }
}
