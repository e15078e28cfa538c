namespace ModelGen;

/// <summary>Checks what <c>Backward</c> says of the outputs' sum, weighted by a direction: the layers, without the loss.</summary>
internal sealed class PathCheck<TModel>
    where TModel : class, ITrainable<TModel>
{
    private readonly TModel _model;
    private readonly ModelState _before;
    private readonly DrawnBatch _batch;
    private readonly SlopeComparison _slopes;
    private readonly float[] _inputGradients;

    public PathCheck(TModel model, DrawnBatch batch, SlopeComparison slopes)
    {
        (_model, _batch, _slopes) = (model, batch, slopes);
        _before = model.State.Clone();
        _inputGradients = new float[batch.Inputs.Length];
        model.Forward(batch.Inputs, new float[batch.Direction.Length]);
        model.Backward(batch.Direction, _inputGradients);
    }

    public void Inputs()
    {
        foreach (int i in _batch.Sample(_inputGradients.Length))
        {
            int column = i % TModel.Info.InputSize;
            _slopes.Compare($"input {column} of row {i / TModel.Info.InputSize} of the outputs", change => Value(TModel.Create(_before.Clone()), Changed(_batch.Inputs, i, change)), _inputGradients[i]);
        }
    }

    // Penalties have gradients of their own, which the loss's check sees.
    public void Parameters()
    {
        if (HasPenalties())
        {
            return;
        }

        foreach (Parameter parameter in _model.State.Parameters.Where(static parameter => parameter.Trainable))
        {
            float[] gradients = new float[parameter.Count];
            parameter.CopyGradientTo(gradients);
            foreach (int i in _batch.Sample(parameter.Count))
            {
                _slopes.Compare($"{parameter.Name}[{i}] of the outputs", change => Value(ChangedModel.Of<TModel>(_before, parameter.Name, i, change), _batch.Inputs), gradients[i]);
            }
        }
    }

    private static bool HasPenalties() => TModel.Info.Layers.Any(static layer =>
        layer.Settings.Contains("L1", StringComparison.Ordinal) || layer.Settings.Contains("L2", StringComparison.Ordinal));

    private double Value(TModel model, float[] inputs)
    {
        float[] outputs = new float[_batch.Direction.Length];
        model.Forward(inputs, outputs);
        return outputs.Zip(_batch.Direction, static (output, weight) => (double)output * weight).Sum();
    }

    private static float[] Changed(float[] values, int index, float change)
    {
        float[] changed = [.. values];
        changed[index] += change;
        return changed;
    }
}
