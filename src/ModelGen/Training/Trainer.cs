namespace ModelGen;

/// <summary>Trains and evaluates any model; the <c>Fit</c> and <c>Evaluate</c> of model classes call it.</summary>
public static class Trainer
{
    /// <summary>Enough rows to keep the kernels busy, few enough to keep the workspace small. Results depend on it in the last bits.</summary>
    private const int EvaluationRows = 256;

    /// <summary>
    /// Trains the model. A fit continues where the last one stopped: epoch-based schedules and the order of rows go on from
    /// <see cref="ModelState.Epoch"/>. The same seed, data and options give the same weights, to the bit. A <c>[Normalization]</c>
    /// layer that has no statistics yet gets those of the training data.
    /// </summary>
    /// <param name="model">The model; nothing else may train it meanwhile.</param>
    /// <param name="train">The training data.</param>
    /// <param name="options">How to train, or <see langword="null"/> for one epoch in batches of 32.</param>
    /// <param name="cancellationToken">Stops after the step that is under way; what was trained until then stays.</param>
    /// <returns>Loss and metrics of each epoch.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; nothing has changed.</exception>
    /// <exception cref="ArgumentException">
    /// The data does not fit the model, or holds NaN, an infinity or a label that is no class: the message names row and column.
    /// Nothing has changed.
    /// </exception>
    /// <exception cref="NotSupportedException">The model declares a metric that cannot be computed; nothing has changed.</exception>
    /// <exception cref="InvalidOperationException">The model is being trained by another call.</exception>
    /// <exception cref="OperationCanceledException">Canceled; the model is valid.</exception>
    public static History Fit<TModel, TTarget>(
        TModel model, Dataset<TTarget> train, FitOptions? options = null, CancellationToken cancellationToken = default)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
        => Train<TModel, TTarget>(model, train, options, cancellationToken);

    /// <summary>Trains the model on rows that are read anew for each epoch, else as <see cref="Fit{TModel, TTarget}(TModel, Dataset{TTarget}, FitOptions?, CancellationToken)"/>.</summary>
    /// <inheritdoc cref="Fit{TModel, TTarget}(TModel, Dataset{TTarget}, FitOptions?, CancellationToken)"/>
    /// <exception cref="StreamingDataException">A row is not as it should be, or rows are missing; the weights are those after the last complete step.</exception>
    public static History Fit<TModel, TTarget>(
        this TModel model, StreamingDataset<TTarget> train, FitOptions? options = null, CancellationToken cancellationToken = default)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
        => Train<TModel, TTarget>(model, train, options, cancellationToken);

    /// <summary>Computes loss and metrics of a data set, in inference mode; nothing changes.</summary>
    /// <param name="model">The model.</param>
    /// <param name="data">The data.</param>
    /// <exception cref="ArgumentException">The data does not fit the model, or holds NaN, an infinity or a label that is no class.</exception>
    /// <exception cref="NotSupportedException">The model declares a metric that cannot be computed.</exception>
    public static EvaluationResult Evaluate<TModel, TTarget>(TModel model, Dataset<TTarget> data)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
        => Compute<TModel, TTarget>(model, data);

    /// <summary>Computes loss and metrics of rows that are read as they are needed, in inference mode; nothing changes.</summary>
    /// <inheritdoc cref="Evaluate{TModel, TTarget}(TModel, Dataset{TTarget})"/>
    /// <exception cref="StreamingDataException">A row is not as it should be, or rows are missing.</exception>
    public static EvaluationResult Evaluate<TModel, TTarget>(this TModel model, StreamingDataset<TTarget> data)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
        => Compute<TModel, TTarget>(model, data);

    private static History Train<TModel, TTarget>(TModel model, Dataset train, FitOptions? options, CancellationToken cancellationToken)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(train);
        options ??= new FitOptions();
        options.Validate();
        ModelInfo info = model.State.Info;
        using IBatchSource<TTarget> batches = BatchSources.Of<TTarget>(info, train, options.BatchSize, options.Shuffle, nameof(train));
        using IBatchSource<TTarget>? validation = options.Validation is { } data ? Chunks<TTarget>(info, data, nameof(FitOptions.Validation)) : null;
        TrainingLoop<TModel, TTarget> loop = new(model, train, batches, validation, options);
        cancellationToken.ThrowIfCancellationRequested();

        using TrainingScope scope = model.State.EnterFit();
        int threads = model.State.Threads;
        model.State.Threads = options.Threads > 0 ? options.Threads : threads;
        try
        {
            return loop.Run(cancellationToken);
        }
        finally
        {
            model.State.Threads = threads;
        }
    }

    private static EvaluationResult Compute<TModel, TTarget>(TModel model, Dataset data)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        using IBatchSource<TTarget> chunks = Chunks<TTarget>(model.State.Info, data, nameof(data));
        return new Evaluator<TModel, TTarget>(model, chunks).Run(CancellationToken.None);
    }

    private static IBatchSource<TTarget> Chunks<TTarget>(ModelInfo info, Dataset data, string argument)
        where TTarget : unmanaged
        => BatchSources.Of<TTarget>(info, data, EvaluationRows, shuffle: false, argument);
}
