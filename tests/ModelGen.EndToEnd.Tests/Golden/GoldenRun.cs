namespace ModelGen.EndToEnd.Tests;

/// <summary>Ten training steps of a golden file, compared number by number.</summary>
internal sealed class GoldenRun<TModel, TTarget>
    where TModel : class, ITrainable<TModel, TTarget>
    where TTarget : unmanaged
{
    private readonly GoldenCase _golden;
    private readonly ModelSource _source;
    private readonly Comparison _comparison;

    public GoldenRun(GoldenCase golden, ModelSource source)
    {
        _golden = golden;
        _source = source;
        _comparison = new Comparison(golden.Tolerance);
        Model = TModel.Create(new ModelState(TModel.Info, seed: 0));
        GoldenParameters.CopyTo(Model.State, golden.Init, source);
    }

    public TModel Model { get; }

    /// <summary>Trains with <see cref="ITrainable{TSelf, TTarget}.TrainStep"/>, which may fuse the update.</summary>
    public void TrainFused() => Train("fused", TrainStep);

    /// <summary>Trains with ComputeGradients and ApplyGradients, and compares the gradients.</summary>
    public void TrainSplit() => Train("split", ComputeAndApply);

    private void Train(string path, Func<int, Batch, float[], BatchLoss?> step)
    {
        GoldenExpectation expected = _golden.Expected;
        Batch first = new(_golden.Batches[0]);
        _comparison.Compare("forward", "inference output", expected.InferenceOutputInitial, Predict(first));
        for (int t = 0; t < expected.Losses.Length; t++)
        {
            GoldenBatch golden = _golden.Batches[t % _golden.Batches.Length];
            Batch batch = new(golden);
            float[] outputs = new float[batch.Rows(TModel.Info) * TModel.Info.OutputSize];
            CompareRate(t, Model.State.LearningRate);
            Model.State.ForcedMasks = golden.Masks.ToDictionary(mask => _source.LayerIndex(mask.Key), mask => Array.ConvertAll(mask.Value, static m => (byte)m));
            CompareLoss(t, step(t, batch, outputs));
            if (t == 0)
            {
                _comparison.Compare("forward", "training output", expected.TrainingOutput, outputs);
            }

            if (expected.After.TryGetValue($"{t + 1}", out Dictionary<string, double[]>? parameters))
            {
                CompareParameters($"after_{t + 1}", parameters, static (parameter, values) => parameter.CopyTo(values));
            }
        }

        _comparison.Compare("output_after_10", "final inference output", expected.FinalOutput, Predict(first));
        _comparison.Compare("loss", "final inference loss", expected.FinalLoss, Model.ComputeLoss(first.Inputs, first.Targets, first.Weights));
        _comparison.Finish(path);
    }

    private BatchLoss? TrainStep(int step, Batch batch, float[] outputs) =>
        Model.TrainStep(batch.Inputs, batch.Targets, batch.Weights, outputs);

    private BatchLoss? ComputeAndApply(int step, Batch batch, float[] outputs)
    {
        float loss = Model.ComputeGradients(batch.Inputs, batch.Targets, batch.Weights, outputs);
        _comparison.Compare("loss", $"loss of step {step + 1}", _golden.Expected.Losses[step], loss);
        if (step == 0)
        {
            CompareParameters("gradients", _golden.Expected.Gradients, static (parameter, values) => parameter.CopyGradientTo(values));
        }

        Model.ApplyGradients();
        return null;
    }

    private float[] Predict(Batch batch)
    {
        float[] outputs = new float[batch.Rows(TModel.Info) * TModel.Info.OutputSize];
        Model.Predict(batch.Inputs, outputs);
        return outputs;
    }

    private void CompareLoss(int step, BatchLoss? measured)
    {
        if (measured is not { } loss)
        {
            return;
        }

        GoldenExpectation expected = _golden.Expected;
        _comparison.Compare("loss", $"loss of step {step + 1}", expected.Losses[step], loss.Total);
        _comparison.Compare("loss", $"data loss of step {step + 1}", expected.DataLosses[step], loss.Data);
        if (step == 0)
        {
            _comparison.Compare("loss", "data loss", expected.DataLoss, loss.Data);
            _comparison.Compare("loss", "weight penalty", expected.WeightPenalty, loss.WeightPenalty);
            _comparison.Compare("loss", "activity penalty", expected.ActivityPenalty, loss.ActivityPenalty);
        }
    }

    /// <summary>A learning rate has no group: it is the schedule's formula, rounded once.</summary>
    private void CompareRate(int step, float rate)
    {
        double expected = _golden.Expected.LearningRates[step];
        Assert.True(Math.Abs(rate - expected) <= 1e-6 * expected, $"The learning rate of step {step + 1} is {rate}, expected {expected}.");
    }

    private void CompareParameters(string group, Dictionary<string, double[]> expected, Action<Parameter, float[]> read)
    {
        foreach ((string name, double[] values) in expected)
        {
            if (!_golden.Tolerance.IgnoreParameters.Contains(name))
            {
                float[] actual = new float[values.Length];
                read(Model.State.Parameters[_source.ParameterName(name)], actual);
                _comparison.Compare(group, name, values, actual);
            }
        }
    }

    /// <summary>A golden batch in the model's types.</summary>
    private sealed class Batch(GoldenBatch golden)
    {
        public float[] Inputs { get; } = Array.ConvertAll(golden.X, static x => (float)x);

        public TTarget[] Targets { get; } = Array.ConvertAll(golden.Y, static y => (TTarget)Convert.ChangeType(y, typeof(TTarget)));

        public float[] Weights { get; } = Array.ConvertAll(golden.SampleWeight, static w => (float)w);

        public int Rows(ModelInfo info) => Inputs.Length / info.InputSize;
    }
}
