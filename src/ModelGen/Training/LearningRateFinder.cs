namespace ModelGen;

/// <summary>
/// Finds a learning rate that suits model and data: trains a copy of the model for some steps while the rate grows from very
/// small to very large, and looks where the loss falls fastest (Smith, "Cyclical learning rates for training neural networks", 2017).
/// </summary>
public sealed class LearningRateFinder
{
    /// <summary>Weight of the past in the smoothed loss.</summary>
    private const double Smoothing = 0.9;

    /// <summary>How far above its lowest value the smoothed loss counts as diverged.</summary>
    private const double Divergence = 4;

    /// <summary>The first rate. Default 1e-6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0, or not finite.</exception>
    public double MinLearningRate
    {
        get;
        init => field = Ranges.FiniteAboveZero(value, nameof(MinLearningRate));
    } = 1e-6;

    /// <summary>The last rate. Default 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0, or not finite.</exception>
    public double MaxLearningRate
    {
        get;
        init => field = Ranges.FiniteAboveZero(value, nameof(MaxLearningRate));
    } = 10;

    /// <summary>Steps between them, each with the next batch of the data, from the start again when it ends. Default 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 10.</exception>
    public int Steps
    {
        get;
        init => field = Ranges.AtLeast(10, value, nameof(Steps));
    } = 100;

    /// <summary>Rows of a step. Default 32.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int BatchSize
    {
        get;
        init => field = Ranges.AtLeast(1, value, nameof(BatchSize));
    } = 32;

    /// <summary>Runs the test. The model stays as it is; the same model and data give the same curve.</summary>
    /// <param name="model">The model, usually not trained yet.</param>
    /// <param name="data">The training data.</param>
    /// <param name="cancellationToken">Stops after the step that is under way.</param>
    /// <exception cref="ArgumentException">The data does not fit the model, or the greatest rate is not above the smallest.</exception>
    /// <exception cref="OperationCanceledException">Canceled.</exception>
    public LearningRateCurve Run<TModel, TTarget>(TModel model, Dataset<TTarget> data, CancellationToken cancellationToken = default)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        if (MaxLearningRate <= MinLearningRate)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{nameof(MaxLearningRate)} ({MaxLearningRate}) must be greater than {nameof(MinLearningRate)} ({MinLearningRate})."));
        }

        DatasetCheck.Run(model.State.Info, data, nameof(data));
        TModel copy = TModel.Create(model.State.Clone());
        using TrainingScope scope = copy.State.EnterFit();
        ModelAdaptation.AdaptIfNew(copy.State, data, nameof(data), cancellationToken);
        return Run(copy, new DatasetBatches<TTarget>(data, BatchSize, shuffle: true), cancellationToken);
    }

    private LearningRateCurve Run<TModel, TTarget>(TModel copy, DatasetBatches<TTarget> batches, CancellationToken cancellationToken)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        LearningRateCurve curve = new();
        double growth = Math.Log(MaxLearningRate / MinLearningRate) / (Steps - 1);
        double mean = 0;
        double lowest = double.PositiveInfinity;
        int epoch = 0;
        batches.BeginEpoch(copy.State.Seed, epoch);
        for (int step = 0; step < Steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!batches.TryNext(out Batch<TTarget> batch))
            {
                batches.BeginEpoch(copy.State.Seed, ++epoch);
                batches.TryNext(out batch);
            }

            double rate = MinLearningRate * Math.Exp(growth * step);
            copy.State.LearningRate = (float)rate;
            double loss = copy.TrainStep(batch.Inputs, batch.Targets, batch.SampleWeights, []).Total;
            mean = Smoothing * mean + (1 - Smoothing) * loss;
            double smoothed = mean / (1 - Math.Pow(Smoothing, step + 1));
            if (!double.IsFinite(smoothed) || (step > 0 && smoothed > Divergence * Math.Abs(lowest)))
            {
                break;
            }

            lowest = Math.Min(lowest, smoothed);
            curve.Add(rate, smoothed);
        }

        return curve;
    }
}
