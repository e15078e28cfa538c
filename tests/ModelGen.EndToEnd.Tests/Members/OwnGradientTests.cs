namespace ModelGen.EndToEnd.Tests;

/// <summary>Training with output gradients of the caller's: Forward, Backward, ApplyGradients.</summary>
public sealed class OwnGradientTests
{
    private const int Rows = 9;

    [Fact]
    public void Backward_WithTheLossesGradient_EqualsComputeGradients()
    {
        (Regression computed, Regression own) = (new(seed: 2), new(seed: 2));
        float[] inputs = TestData.Numbers(Rows * Regression.InputSize, seed: 1);
        float[] targets = TestData.Numbers(Rows * Regression.OutputSize, seed: 2);
        float[] computedOutputs = new float[targets.Length];
        float[] outputs = new float[targets.Length];

        computed.ComputeGradients(inputs, targets, outputs: computedOutputs);
        own.Forward(inputs, outputs);
        own.Backward(SquaredErrorGradient(outputs, targets));

        Assert.Equal(Bits.Of(computedOutputs), Bits.Of(outputs));
        foreach (Parameter parameter in computed.Parameters)
        {
            float[] expected = Gradient(parameter);
            float[] actual = Gradient(own.Parameters[parameter.Name]);
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.Equal(expected[i], actual[i], 1e-6f * (1 + Math.Abs(expected[i])));
            }
        }
    }

    [Fact]
    public void Backward_AfterAnUpdate_Throws()
    {
        Regression model = new();
        float[] outputs = new float[Rows * Regression.OutputSize];
        model.Forward(TestData.Numbers(Rows * Regression.InputSize, seed: 1), outputs);
        model.Backward(outputs);
        model.ApplyGradients();

        Assert.Throws<InvalidOperationException>(() => model.Backward(outputs));
    }

    [Fact]
    public void Backward_ThroughSoftmax_EqualsComputeGradients()
    {
        (Classifier computed, Classifier own) = (new(seed: 2), new(seed: 2));
        float[] inputs = TestData.Numbers(Rows * Classifier.InputSize, seed: 1);
        int[] targets = TestData.Labels(Rows, Classifier.OutputSize, seed: 2);
        float[] outputs = new float[Rows * Classifier.OutputSize];

        computed.ComputeGradients(inputs, targets);
        own.Forward(inputs, outputs);
        float[] gradients = new float[outputs.Length];
        for (int row = 0; row < Rows; row++)
        {
            int trueClass = row * Classifier.OutputSize + targets[row];
            gradients[trueClass] = -1 / (Rows * outputs[trueClass]);
        }

        own.Backward(gradients);
        foreach (Parameter parameter in computed.Parameters.Where(static parameter => parameter.Trainable))
        {
            float[] expected = Gradient(parameter);
            float[] actual = Gradient(own.Parameters[parameter.Name]);
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.Equal(expected[i], actual[i], 1e-5f * (1 + Math.Abs(expected[i])));
            }
        }
    }

    [Fact]
    public void Backward_AfterPredictionsInBetween_IsTheSame()
    {
        (Regression plain, Regression disturbed) = (new(seed: 2), new(seed: 2));
        float[] inputs = TestData.Numbers(Rows * Regression.InputSize, seed: 1);
        float[] outputs = new float[Rows * Regression.OutputSize];
        float[] gradients = TestData.Numbers(outputs.Length, seed: 3);

        plain.Forward(inputs, outputs);
        plain.Backward(gradients);
        disturbed.Forward(inputs, outputs);
        disturbed.Predict(TestData.Numbers(500 * Regression.InputSize, seed: 9));
        disturbed.ComputeLoss(inputs, outputs);
        disturbed.Backward(gradients);

        Assert.Equal(Bits.Of(((IModel)plain).State.Gradients), Bits.Of(((IModel)disturbed).State.Gradients));
    }

    [Fact]
    public void InputGradients_AreTheDerivativesByTheInputs()
    {
        Critic model = new(seed: 4);
        TestData.Randomize(((IModel)model).State, seed: 50);
        GradientCheck.OfSmooth.Inputs(model, TestData.Numbers(Rows * Critic.InputSize, seed: 1), TestData.Numbers(Rows * Critic.OutputSize, seed: 2));
    }

    [Fact]
    public void ExternalLoss_Trains()
    {
        Critic model = new(seed: 4);
        float[] inputs = TestData.Numbers(Rows * Critic.InputSize, seed: 1);
        float[] targets = TestData.Numbers(Rows * Critic.OutputSize, seed: 2);
        float[] outputs = new float[targets.Length];
        double first = 0;
        double last = 0;
        for (int step = 0; step < 200; step++)
        {
            model.Forward(inputs, outputs);
            last = outputs.Zip(targets, static (output, target) => (double)(output - target) * (output - target)).Average();
            first = step == 0 ? last : first;
            model.Backward(SquaredErrorGradient(outputs, targets));
            model.ApplyGradients();
        }

        Assert.Equal(200, model.Step);
        Assert.True(last < first / 3, $"The loss went from {first} to {last}.");
    }

    private static float[] SquaredErrorGradient(float[] outputs, float[] targets) =>
        [.. outputs.Zip(targets, (output, target) => 2 * (output - target) / outputs.Length)];

    private static float[] Gradient(Parameter parameter)
    {
        float[] gradient = new float[parameter.Count];
        parameter.CopyGradientTo(gradient);
        return gradient;
    }
}
