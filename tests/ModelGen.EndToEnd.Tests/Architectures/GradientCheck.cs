namespace ModelGen.EndToEnd.Tests;

/// <summary>Compares gradients with central differences of the loss, for the same pass: the same dropout masks.</summary>
/// <param name="samplesOfParameter">Weights of each parameter that are looked at.</param>
/// <param name="slopes">Decides, of functions and the derivatives at 0 that are claimed of them.</param>
internal sealed class GradientCheck(int samplesOfParameter, ISlopes slopes)
{
    /// <summary>For a network that is smooth near its weights.</summary>
    public static GradientCheck OfSmooth { get; } = new(samplesOfParameter: 12, new SmoothSlopes());

    /// <summary>Checks the gradients that <c>ComputeGradients</c> finds.</summary>
    public void Parameters<TModel, TTarget>(TModel model, float[] inputs, TTarget[] targets, float[] sampleWeights)
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
            for (int i = 0; i < parameter.Count; i += Math.Max(1, parameter.Count / samplesOfParameter))
            {
                // Nearer to 0 the kink of an L1 penalty would lie in between.
                if (Math.Abs(weights[i]) > 2 * Differences.Distance)
                {
                    slopes.Compare($"{parameter.Name}[{i}]", change => Loss(parameter.Name, i, change), gradient[i]);
                }
            }
        }

        double Loss(string name, int index, float change)
        {
            BatchLoss loss = ChangedModel.Of<TModel>(before, name, index, change).TrainStep(inputs, targets, sampleWeights, default);
            return loss.Data + loss.WeightPenalty + loss.ActivityPenalty;
        }
    }

    /// <summary>Checks the input gradients of <c>Backward</c>, for the outputs' sum weighted by <paramref name="direction"/>.</summary>
    public void Inputs<TModel>(TModel model, float[] inputs, float[] direction)
        where TModel : class, ITrainable<TModel>
    {
        ModelState before = model.State.Clone();
        float[] gradients = new float[inputs.Length];
        model.Forward(inputs, new float[direction.Length]);
        model.Backward(direction, gradients);
        for (int i = 0; i < inputs.Length; i += Math.Max(1, inputs.Length / samplesOfParameter))
        {
            slopes.Compare($"input {i}", change => Value(i, change), gradients[i]);
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
}
