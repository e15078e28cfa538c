namespace ModelGen;

/// <summary>The epochs of one fit. Everything is allocated here once; a step allocates nothing.</summary>
internal sealed class TrainingLoop<TModel, TTarget>
    where TModel : class, ITrainable<TModel, TTarget>
    where TTarget : unmanaged
{
    private readonly TModel _model;
    private readonly ModelState _state;
    private readonly Dataset<TTarget> _data;
    private readonly FitOptions _options;
    private readonly BatchSource<TTarget> _batches;
    private readonly MetricSet<TTarget> _metrics;
    private readonly Evaluator<TModel, TTarget>? _validation;
    private readonly ProgressReporter _progress;
    private readonly float[] _outputs;
    private readonly History _history = new();
    private readonly CallbackRunner _callbacks;

    public TrainingLoop(TModel model, Dataset<TTarget> data, Dataset<TTarget>? validation, FitOptions options)
    {
        _model = model;
        _state = model.State;
        _data = data;
        _options = options;
        _metrics = new MetricSet<TTarget>(_state.Info);
        _batches = new BatchSource<TTarget>(data, options.BatchSize, options.Shuffle);
        _validation = validation is null ? null : new Evaluator<TModel, TTarget>(model, validation);
        _progress = new ProgressReporter(options.Progress, options.Epochs, _batches.Count);
        _outputs = _metrics.IsEmpty ? [] : new float[checked(_batches.LargestBatch * _state.Info.OutputSize)];
        string[] keys = ["loss", .. _metrics.Keys];
        _callbacks = new CallbackRunner(model, options, _history, validation is null ? keys : [.. keys, .. keys.Select(static key => "val_" + key)]);
    }

    /// <exception cref="OperationCanceledException">Canceled; the step that was under way is complete.</exception>
    public History Run(CancellationToken cancellationToken)
    {
        _callbacks.BeginTraining();
        ModelAdaptation.AdaptIfNew(_state, _data);
        for (int epoch = 1; epoch <= _options.Epochs && _history.StopReason is null; epoch++)
        {
            _progress.BeginEpoch();
            _callbacks.BeginEpoch(epoch - 1);
            OrderedDictionary<string, double> results = Train(epoch, cancellationToken);
            Validate(results, cancellationToken);
            float learningRate = _state.LearningRate;
            _state.Epoch++;
            _history.Add(results);
            _callbacks.EndEpoch(results);
            _progress.Report(epoch, _batches.Count, results, learningRate, isEpochEnd: true);
        }

        _callbacks.EndTraining();
        return _history;
    }

    private OrderedDictionary<string, double> Train(int epoch, CancellationToken cancellationToken)
    {
        _batches.BeginEpoch(_state.Seed, _state.Epoch);
        _metrics.Reset();
        LossMean mean = default;
        for (int batch = 0; batch < _batches.Count && _history.StopReason is null; batch++)
        {
            Step(batch, ref mean);
            cancellationToken.ThrowIfCancellationRequested();
            if (_progress.IsDue)
            {
                _progress.Report(epoch, batch + 1, Results(mean), _state.LearningRate, isEpochEnd: false);
            }
        }

        return Results(mean);
    }

    private void Step(int index, ref LossMean mean)
    {
        Batch<TTarget> batch = _batches.Get(index);
        int rows = _batches.Rows(index);
        Span<float> outputs = _metrics.IsEmpty ? [] : _outputs.AsSpan(0, rows * _state.Info.OutputSize);
        float learningRate = _state.LearningRate;
        BatchLoss loss = _model.TrainStep(batch.Inputs, batch.Targets, batch.SampleWeights, outputs);
        mean.Add(loss, rows);
        _metrics.Add(outputs, batch.Targets);
        _callbacks.EndBatch(loss.Total, learningRate);
    }

    private OrderedDictionary<string, double> Results(LossMean mean)
    {
        OrderedDictionary<string, double> results = new() { ["loss"] = mean.Total };
        _metrics.WriteTo(results);
        return results;
    }

    private void Validate(OrderedDictionary<string, double> results, CancellationToken cancellationToken)
    {
        if (_validation is not null)
        {
            EvaluationResult validation = _validation.Run(cancellationToken);
            foreach (string key in validation.Keys)
            {
                results.Add("val_" + key, validation[key]);
            }
        }
    }
}
