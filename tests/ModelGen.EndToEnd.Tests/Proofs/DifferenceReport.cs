using System.Globalization;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Compares gradients with differences, and knows where differences say nothing.</summary>
internal sealed class DifferenceReport(string network)
{
    private const float Distance = 1f / 256;
    private const int SamplesOfParameter = 4;

    private int _compared;
    private int _kinks;

    /// <summary>Checks the gradients of <c>ComputeGradients</c>.</summary>
    public void CheckParameters<TModel, TTarget>(TModel model, float[] inputs, TTarget[] targets)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        ModelState before = model.State.Clone();
        model.ComputeGradients(inputs, targets);
        foreach (Parameter parameter in model.State.Parameters.Where(static parameter => parameter.Trainable))
        {
            float[] gradient = new float[parameter.Count];
            parameter.CopyGradientTo(gradient);
            for (int i = 0; i < parameter.Count; i += Math.Max(1, parameter.Count / SamplesOfParameter))
            {
                Compare($"{parameter.Name}[{i}]", change => Loss(parameter.Name, i, change), gradient[i]);
            }
        }

        double Loss(string name, int index, float change)
        {
            TModel changed = TModel.Create(before.Clone());
            Parameter target = changed.State.Parameters[name];
            float[] values = new float[target.Count];
            target.CopyTo(values);
            values[index] += change;
            target.CopyFrom(values);
            BatchLoss loss = changed.TrainStep(inputs, targets, default, default);
            return loss.Data + loss.WeightPenalty + loss.ActivityPenalty;
        }
    }

    /// <summary>Checks the input gradients of <c>Backward</c>, for the outputs' sum weighted by <paramref name="direction"/>.</summary>
    public void CheckInputs<TModel>(TModel model, float[] inputs, float[] direction)
        where TModel : class, ITrainable<TModel>
    {
        ModelState before = model.State.Clone();
        float[] gradients = new float[inputs.Length];
        model.Forward(inputs, new float[direction.Length]);
        model.Backward(direction, gradients);
        for (int i = 0; i < inputs.Length; i += Math.Max(1, inputs.Length / SamplesOfParameter))
        {
            Compare($"input {i}", change => Value(i, change), gradients[i]);
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

    /// <summary>Fails when kinks left little to compare; an absolute error of many rows has many.</summary>
    public void RequireEnoughCompared() =>
        Assert.True(3 * _compared >= _kinks, $"{network}: {_kinks} of {_compared + _kinks} differences met a kink.");

    private void Compare(string what, Func<float, double> function, double gradient)
    {
        double middle = function(0);
        (double near, double nearBend) = Differences(function, middle, Distance);
        (double far, double farBend) = Differences(function, middle, 2 * Distance);
        double slope = (4 * near - far) / 3;
        // Of a smooth function the slope hardly changes with the distance, and its bend in proportion. This does not look at the gradient.
        double allowed = 2e-4 + 2e-3 * Math.Abs(slope);
        if (Math.Abs(near - far) > allowed / 2 || Math.Abs(2 * nearBend - farBend) > allowed)
        {
            _kinks++;
            return;
        }

        _compared++;
        Assert.True(
            Math.Abs(slope - gradient) <= 2 * allowed,
            string.Create(CultureInfo.InvariantCulture, $"{network}, {what}: the loss changes by {slope:R}, the gradient is {gradient:R}."));
    }

    /// <summary>The central difference, and by how much the slope on the right exceeds that on the left.</summary>
    private static (double Slope, double Bend) Differences(Func<float, double> function, double middle, float distance)
    {
        double right = (function(distance) - middle) / distance;
        double left = (middle - function(-distance)) / distance;
        return ((right + left) / 2, right - left);
    }
}
