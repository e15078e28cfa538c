namespace ModelGen;

/// <summary>Runs a data set through a model in inference mode, chunk by chunk. Buffers are allocated once, results on each run.</summary>
internal sealed class Evaluator<TModel, TTarget>(TModel model, Dataset<TTarget> data)
    where TModel : class, ITrainable<TModel, TTarget>
    where TTarget : unmanaged
{
    /// <summary>Enough rows to keep the kernels busy, few enough to keep the workspace small. Results depend on it in the last bits.</summary>
    private const int ChunkRows = 256;

    private readonly int _outputSize = model.State.Info.OutputSize;
    private readonly MetricSet<TTarget> _metrics = new(model.State.Info);
    private float[]? _outputs;

    /// <summary>Computes loss and metrics.</summary>
    /// <exception cref="OperationCanceledException">Canceled between two chunks.</exception>
    public EvaluationResult Run(CancellationToken cancellationToken)
    {
        _outputs ??= _metrics.IsEmpty ? [] : new float[checked(Math.Min(ChunkRows, data.Count) * _outputSize)];
        _metrics.Reset();
        LossMean mean = default;
        for (int start = 0; start < data.Count; start += ChunkRows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Chunk(start, Math.Min(ChunkRows, data.Count - start), ref mean);
        }

        OrderedDictionary<string, double> results = new() { ["loss"] = mean.Total };
        _metrics.WriteTo(results);
        return new EvaluationResult(mean.Data, results);
    }

    private void Chunk(int start, int rows, ref LossMean mean)
    {
        Batch<TTarget> batch = Batch<TTarget>.Of(data, start, rows);
        Span<float> outputs = _metrics.IsEmpty ? [] : _outputs.AsSpan(0, rows * _outputSize);
        mean.Add(model.EvaluateStep(batch.Inputs, batch.Targets, batch.SampleWeights, outputs), rows);
        _metrics.Add(outputs, batch.Targets);
    }
}
