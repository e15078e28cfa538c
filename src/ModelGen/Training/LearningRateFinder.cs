namespace ModelGen;

/// <summary>
/// Finds a learning rate that suits model and data: trains a copy of the model for some steps while the rate grows from very
/// small to very large, and looks where the loss falls fastest (Smith, "Cyclical learning rates for training neural networks", 2017).
/// </summary>
public sealed class LearningRateFinder
{
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
        => Sweep<TModel, TTarget>(model, data, cancellationToken);

    /// <summary>Runs the test on rows that are read as they are needed. The model stays as it is; the same model and data give the same curve.</summary>
    /// <inheritdoc cref="Run{TModel, TTarget}(TModel, Dataset{TTarget}, CancellationToken)"/>
    /// <exception cref="StreamingDataException">A row is not as it should be, or rows are missing.</exception>
    public LearningRateCurve Run<TModel, TTarget>(TModel model, StreamingDataset<TTarget> data, CancellationToken cancellationToken = default)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
        => Sweep<TModel, TTarget>(model, data, cancellationToken);

    private LearningRateCurve Sweep<TModel, TTarget>(TModel model, Dataset data, CancellationToken cancellationToken)
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

        using IBatchSource<TTarget> batches = BatchSources.Of<TTarget>(model.State.Info, data, BatchSize, shuffle: true, nameof(data));
        TModel copy = TModel.Create(model.State.Clone());
        using TrainingScope scope = copy.State.EnterFit();
        ModelAdaptation.AdaptIfNew(copy.State, data, nameof(data), cancellationToken);
        return new LearningRateSweep<TModel, TTarget>(copy, batches).Run(Rates(), cancellationToken);
    }

    /// <summary>The rates in a geometric progression.</summary>
    private IEnumerable<double> Rates()
    {
        double growth = Math.Log(MaxLearningRate / MinLearningRate) / (Steps - 1);
        return Enumerable.Range(0, Steps).Select(step => MinLearningRate * Math.Exp(growth * step));
    }
}
