namespace ModelGen;

/// <summary>The epochs of one fit. Everything is allocated here once; a step allocates nothing.</summary>
internal sealed class TrainingLoop<TModel, TTarget>
    where TModel : class, ITrainable<TModel, TTarget>
    where TTarget : unmanaged
{
    private readonly TModel _model;
    private readonly ModelState _state;
    private readonly Dataset _train;
    private readonly FitOptions _options;
    private readonly IBatchSource<TTarget> _batches;
    private readonly MetricSet<TTarget> _metrics;
    private readonly Evaluator<TModel, TTarget>? _validation;
    private readonly ProgressReporter _progress;
    private readonly float[] _outputs;
    private readonly History _history = new();
    private readonly CallbackRunner _callbacks;
    private bool _hasSeenInputs;
    private int _step;
    private float _learningRate;
    private LossMean _mean;

    public TrainingLoop(TModel model, Dataset train, IBatchSource<TTarget> batches, IBatchSource<TTarget>? validation, FitOptions options)
    {
        _model = model;
        _state = model.State;
        _train = train;
        _options = options;
        _metrics = new MetricSet<TTarget>(_state.Info);
        _batches = batches;
        _validation = validation is null ? null : new Evaluator<TModel, TTarget>(model, validation);
        _progress = new ProgressReporter(options.Progress, options.Epochs);
        _outputs = _metrics.IsEmpty ? [] : new float[checked(_batches.LargestBatch * _state.Info.OutputSize)];
        string[] keys = [FigureKeys.Loss, .. _metrics.Keys];
        _callbacks = new CallbackRunner(model, options, _history, validation is null ? keys : [.. keys, .. keys.Select(FigureKeys.OfValidation)], train);
    }

    /// <exception cref="OperationCanceledException">Canceled; the step that was under way is complete.</exception>
    /// <exception cref="StreamingDataException">A row of a stream is not as it should be; the last step is complete.</exception>
    public History Run(CancellationToken cancellationToken)
    {
        _callbacks.BeginTraining();
        ModelAdaptation.AdaptIfNew(_state, _train, "train", cancellationToken);
        for (int epoch = _history.Epochs + 1; epoch <= _options.Epochs && _history.StopReason is null; epoch++)
        {
            _progress.BeginEpoch();
            _callbacks.BeginEpoch(epoch - 1);
            OrderedDictionary<string, double> results = Train(epoch, cancellationToken);
            EvaluationResult? validation = Validate(results, cancellationToken);
            _state.Epoch++;
            _history.Add(results, new EpochFigures(_learningRate, _mean.Data, validation?.DataLoss));
            _callbacks.EndEpoch(results);
            _progress.Report(epoch, _step, _batches.Count, results, _learningRate, isEpochEnd: true);
        }

        _callbacks.EndTraining();
        return _history;
    }

    private OrderedDictionary<string, double> Train(int epoch, CancellationToken cancellationToken)
    {
        _batches.BeginEpoch(_state.Seed, _state.Epoch);
        _metrics.Reset();
        _mean = default;
        _step = 0;
        _learningRate = _state.LearningRate;
        while (_history.StopReason is null && _batches.TryNext(out Batch<TTarget> batch))
        {
            Step(batch);
            cancellationToken.ThrowIfCancellationRequested();
            if (_progress.IsDue)
            {
                _progress.Report(epoch, _step, _batches.Count, Results(), _learningRate, isEpochEnd: false);
            }
        }

        return Results();
    }

    private void Step(Batch<TTarget> batch)
    {
        LookAt(batch.Inputs);
        Span<float> outputs = _metrics.IsEmpty ? [] : _outputs.AsSpan(0, batch.Rows * _state.Info.OutputSize);
        _learningRate = _state.LearningRate;
        BatchLoss loss = _model.TrainStep(batch.Inputs, batch.Targets, batch.SampleWeights, outputs);
        _mean.Add(loss, batch.Rows);
        _metrics.Add(outputs, batch.Targets);
        _step++;
        _callbacks.EndBatch(loss.Total, _learningRate);
    }

    private void LookAt(ReadOnlySpan<float> inputs)
    {
        if (!_hasSeenInputs)
        {
            _hasSeenInputs = true;
            _history.UnscaledInput = UnscaledInput.Find(_state.Info, inputs);
        }
    }

    private OrderedDictionary<string, double> Results()
    {
        OrderedDictionary<string, double> results = new() { [FigureKeys.Loss] = _mean.Total };
        _metrics.WriteTo(results);
        return results;
    }

    private EvaluationResult? Validate(OrderedDictionary<string, double> results, CancellationToken cancellationToken)
    {
        EvaluationResult? validation = _validation?.Run(cancellationToken);
        foreach (string key in validation?.Keys ?? [])
        {
            results.Add(FigureKeys.OfValidation(key), validation![key]);
        }

        return validation;
    }
}
