namespace ModelGen;

/// <summary>Trains a model one step at each of several rates, with batch after batch, until the loss diverges.</summary>
internal sealed class LearningRateSweep<TModel, TTarget>(TModel model, IBatchSource<TTarget> batches)
    where TModel : class, ITrainable<TModel, TTarget>
    where TTarget : unmanaged
{
    /// <summary>How far above its lowest value the smoothed loss counts as diverged.</summary>
    private const double Divergence = 4;

    private readonly LearningRateCurve _curve = new();
    private SmoothedLoss _loss;
    private double _lowest = double.PositiveInfinity;
    private int _epoch;

    /// <exception cref="OperationCanceledException">Canceled between two steps.</exception>
    public LearningRateCurve Run(IEnumerable<double> rates, CancellationToken cancellationToken)
    {
        batches.BeginEpoch(model.State.Seed, _epoch);
        foreach (double rate in rates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _loss.Add(Step(rate));
            if (HasDiverged)
            {
                break;
            }

            _lowest = Math.Min(_lowest, _loss.Value);
            _curve.Add(rate, _loss.Value);
        }

        return _curve;
    }

    private bool HasDiverged => !double.IsFinite(_loss.Value) || _loss.Value > Divergence * Math.Abs(_lowest);

    private double Step(double rate)
    {
        Batch<TTarget> batch = NextBatch();
        model.State.LearningRate = (float)rate;
        return model.TrainStep(batch.Inputs, batch.Targets, batch.SampleWeights, []).Total;
    }

    private Batch<TTarget> NextBatch()
    {
        if (!batches.TryNext(out Batch<TTarget> batch))
        {
            batches.BeginEpoch(model.State.Seed, ++_epoch);
            batches.TryNext(out batch);
        }

        return batch;
    }
}
