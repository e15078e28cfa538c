namespace ModelGen;

/// <summary>Trains and evaluates any model; the <c>Fit</c> and <c>Evaluate</c> of model classes call it.</summary>
public static class Trainer
{
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
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(train);
        options ??= new FitOptions();
        options.Validate();
        DatasetCheck.Run(model.State.Info, train, nameof(train));
        Dataset<TTarget>? validation = Validation<TTarget>(model.State.Info, options);
        TrainingLoop<TModel, TTarget> loop = new(model, train, validation, options);
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

    /// <summary>Computes loss and metrics of a data set, in inference mode; nothing changes.</summary>
    /// <param name="model">The model.</param>
    /// <param name="data">The data.</param>
    /// <exception cref="ArgumentException">The data does not fit the model, or holds NaN, an infinity or a label that is no class.</exception>
    /// <exception cref="NotSupportedException">The model declares a metric that cannot be computed.</exception>
    public static EvaluationResult Evaluate<TModel, TTarget>(TModel model, Dataset<TTarget> data)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        DatasetCheck.Run(model.State.Info, data, nameof(data));
        return new Evaluator<TModel, TTarget>(model, data).Run(CancellationToken.None);
    }

    private static Dataset<TTarget>? Validation<TTarget>(ModelInfo info, FitOptions options)
        where TTarget : unmanaged
    {
        const string Name = nameof(FitOptions.Validation);
        switch (options.Validation)
        {
            case null:
                return null;
            case Dataset<TTarget> validation:
                DatasetCheck.Run(info, validation, Name);
                return validation;
            default:
                throw new ArgumentException(
                    $"{info.Name} is trained on {Kind(typeof(TTarget))} as targets, but FitOptions.{Name} has {Kind(options.Validation.TargetType)}: "
                    + "make both data sets of the same kind.",
                    Name);
        }
    }

    private static string Kind(Type target) => target == typeof(int) ? "class numbers (int)" : "numbers (float)";
}
