namespace ModelGen;

/// <summary>Checks what <c>Backward</c> says of the outputs' sum, weighted by a direction: the layers, without the loss.</summary>
internal sealed class PathCheck<TModel>
    where TModel : class, ITrainable<TModel>
{
    private readonly ModelState _before;
    private readonly DrawnBatch _batch;
    private readonly SlopeComparison _slopes;

    public PathCheck(TModel model, DrawnBatch batch, SlopeComparison slopes)
    {
        (_before, _batch, _slopes) = (model.State.Clone(), batch, slopes);
    }

    public void Run()
    {
        RequireFiniteOutputs();

        // What penalties add is there without a direction as well; the loss's check sees it.
        Gradients path = Backward(_batch.Direction).Without(Backward(new float[_batch.Direction.Length]));
        foreach (int i in _batch.Sample(path.OfInputs.Length))
        {
            (int row, int column) = Math.DivRem(i, TModel.Info.InputSize);
            _slopes.Compare($"input {column} of row {row} of the outputs", change => Value(TModel.Create(_before.Clone()), Changed(i, change)), path.OfInputs[i]);
        }

        foreach ((string parameter, float[] gradients) in path.OfParameters)
        {
            foreach (int i in _batch.Sample(gradients.Length))
            {
                _slopes.Compare($"{parameter}[{i}] of the outputs", change => Value(ChangedModel.Of<TModel>(_before, parameter, i, change), _batch.Inputs), gradients[i]);
            }
        }
    }

    private void RequireFiniteOutputs()
    {
        float[] outputs = Outputs(TModel.Create(_before.Clone()), _batch.Inputs);
        for (int i = 0; i < outputs.Length; i++)
        {
            (int row, int column) = Math.DivRem(i, TModel.Info.OutputSize);
            _slopes.RequireFinite($"output {column} of row {row}", outputs[i]);
        }
    }

    private Gradients Backward(float[] direction)
    {
        TModel model = TModel.Create(_before.Clone());
        float[] ofInputs = new float[_batch.Inputs.Length];
        model.Forward(_batch.Inputs, new float[direction.Length]);
        model.Backward(direction, ofInputs);
        return new Gradients(ofInputs, model.State.Parameters.Where(static parameter => parameter.Trainable).ToDictionary(static parameter => parameter.Name, Gradient));
    }

    private static float[] Gradient(Parameter parameter)
    {
        float[] gradients = new float[parameter.Count];
        parameter.CopyGradientTo(gradients);
        return gradients;
    }

    private double Value(TModel model, float[] inputs) =>
        Outputs(model, inputs).Zip(_batch.Direction, static (output, weight) => (double)output * weight).Sum();

    private float[] Outputs(TModel model, float[] inputs)
    {
        float[] outputs = new float[_batch.Direction.Length];
        model.Forward(inputs, outputs);
        return outputs;
    }

    private float[] Changed(int input, float change)
    {
        float[] changed = [.. _batch.Inputs];
        changed[input] += change;
        return changed;
    }

    private sealed record Gradients(float[] OfInputs, Dictionary<string, float[]> OfParameters)
    {
        public Gradients Without(Gradients other) => new(
            Difference(OfInputs, other.OfInputs),
            OfParameters.ToDictionary(static pair => pair.Key, pair => Difference(pair.Value, other.OfParameters[pair.Key])));

        private static float[] Difference(float[] left, float[] right) => [.. left.Zip(right, static (a, b) => a - b)];
    }
}
