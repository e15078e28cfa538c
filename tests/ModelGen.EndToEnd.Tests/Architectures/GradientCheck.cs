using System.Globalization;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Compares gradients with central differences of the loss, for the same pass: the same dropout masks.</summary>
internal static class GradientCheck
{
    private const float Distance = 1f / 256;
    private const int SamplesOfParameter = 12;

    /// <summary>Checks the gradients that <c>ComputeGradients</c> finds; the model must be smooth near its weights.</summary>
    public static void Parameters<TModel, TTarget>(TModel model, float[] inputs, TTarget[] targets, float[] sampleWeights)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        ModelState before = model.State.Clone();
        model.ComputeGradients(inputs, targets, sampleWeights);
        foreach (Parameter parameter in model.State.Parameters.Where(static parameter => parameter.Trainable))
        {
            float[] gradient = new float[parameter.Count];
            float[] weights = new float[parameter.Count];
            parameter.CopyGradientTo(gradient);
            parameter.CopyTo(weights);
            int stride = Math.Max(1, parameter.Count / SamplesOfParameter);
            for (int i = 0; i < parameter.Count; i += stride)
            {
                // Nearer to 0 the kink of an L1 penalty would lie in between.
                if (Math.Abs(weights[i]) > 2 * Distance)
                {
                    AssertClose($"{parameter.Name}[{i}]", Slope(change => Loss(i, change)), gradient[i]);
                }
            }

            double Loss(int index, float change)
            {
                TModel changed = TModel.Create(before.Clone());
                Parameter target = changed.State.Parameters[parameter.Name];
                float[] values = new float[target.Count];
                target.CopyTo(values);
                values[index] += change;
                target.CopyFrom(values);
                BatchLoss loss = changed.TrainStep(inputs, targets, sampleWeights, default);
                return loss.Data + loss.WeightPenalty + loss.ActivityPenalty;
            }
        }
    }

    /// <summary>Checks the input gradients of <c>Backward</c>, for the outputs' sum weighted by <paramref name="direction"/>.</summary>
    public static void Inputs<TModel>(TModel model, float[] inputs, float[] direction)
        where TModel : class, ITrainable<TModel>
    {
        ModelState before = model.State.Clone();
        float[] gradients = new float[inputs.Length];
        model.Forward(inputs, new float[direction.Length]);
        model.Backward(direction, gradients);
        for (int i = 0; i < inputs.Length; i += Math.Max(1, inputs.Length / SamplesOfParameter))
        {
            AssertClose($"input {i}", Slope(change => Value(i, change)), gradients[i]);
        }

        double Value(int index, float change)
        {
            float[] changed = (float[])inputs.Clone();
            changed[index] += change;
            float[] outputs = new float[direction.Length];
            TModel.Create(before.Clone()).Forward(changed, outputs);
            return outputs.Zip(direction, static (output, weight) => (double)output * weight).Sum();
        }
    }

    /// <summary>The slope at 0: central differences at two distances, combined so that the curvature cancels (Richardson).</summary>
    public static double Slope(Func<float, double> function) => (4 * Difference(function, Distance) - Difference(function, 2 * Distance)) / 3;

    /// <summary>Fails unless a gradient is what the loss does, up to float32 noise in the loss.</summary>
    public static void AssertClose(string what, double slope, double gradient)
    {
        double allowed = 2e-4 + 2e-3 * Math.Abs(slope);
        Assert.True(
            Math.Abs(slope - gradient) <= allowed,
            string.Create(CultureInfo.InvariantCulture, $"{what}: the loss changes by {slope:R}, the gradient is {gradient:R}."));
    }

    private static double Difference(Func<float, double> function, float distance) =>
        (function(distance) - function(-distance)) / (2 * distance);
}
