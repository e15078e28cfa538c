namespace ModelGen;

/// <summary>Runs a data set through a model in inference mode, chunk by chunk. Buffers are allocated once, results on each run.</summary>
internal sealed class Evaluator<TModel, TTarget>(TModel model, IBatchSource<TTarget> chunks)
    where TModel : class, ITrainable<TModel, TTarget>
    where TTarget : unmanaged
{
    private readonly int _outputSize = model.State.Info.OutputSize;
    private readonly MetricSet<TTarget> _metrics = new(model.State.Info);
    private float[]? _outputs;

    /// <summary>Computes loss and metrics.</summary>
    /// <exception cref="OperationCanceledException">Canceled between two chunks.</exception>
    /// <exception cref="StreamingDataException">A row of a stream is not as it should be.</exception>
    public EvaluationResult Run(CancellationToken cancellationToken)
    {
        _outputs ??= _metrics.IsEmpty ? [] : new float[checked(chunks.LargestBatch * _outputSize)];
        _metrics.Reset();
        LossMean mean = default;
        chunks.BeginEpoch(seed: 0, epoch: 0);
        while (chunks.TryNext(out Batch<TTarget> chunk))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(chunk, ref mean);
        }

        OrderedDictionary<string, double> results = new() { ["loss"] = mean.Total };
        _metrics.WriteTo(results);
        return new EvaluationResult(mean.Data, results);
    }

    private void Add(Batch<TTarget> chunk, ref LossMean mean)
    {
        Span<float> outputs = _metrics.IsEmpty ? [] : _outputs.AsSpan(0, chunk.Rows * _outputSize);
        mean.Add(model.EvaluateStep(chunk.Inputs, chunk.Targets, chunk.SampleWeights, outputs), chunk.Rows);
        _metrics.Add(outputs, chunk.Targets);
    }
}
