namespace ModelGen;

/// <summary>Tells the callbacks of a fit what happens, the backup last, which saves what the others know; a step costs no allocation.</summary>
internal sealed class CallbackRunner(IModel model, FitOptions options, History history, IReadOnlyList<string> keys, Dataset train)
{
    private readonly Callback[] _callbacks = [.. options.Callbacks.OrderBy(static callback => callback is BackupAndRestore)];
    private readonly TrainingContext _context = new(model, options, history, keys, train);

    public void BeginTraining()
    {
        foreach (Callback callback in _callbacks)
        {
            callback.OnTrainBegin(_context);
        }
    }

    public void BeginEpoch(int epoch)
    {
        _context.Epoch = epoch;
        _context.Step = 0;
        foreach (Callback callback in _callbacks)
        {
            callback.OnEpochBegin(_context);
        }
    }

    public void EndBatch(float loss, float learningRate)
    {
        _context.Step++;
        _context.BatchLoss = loss;
        _context.LearningRate = learningRate;
        foreach (Callback callback in _callbacks)
        {
            callback.OnBatchEnd(_context);
        }
    }

    public void EndEpoch(IReadOnlyDictionary<string, double> results)
    {
        _context.Results = results;
        foreach (Callback callback in _callbacks)
        {
            callback.OnEpochEnd(_context);
        }
    }

    public void EndTraining()
    {
        foreach (Callback callback in _callbacks)
        {
            callback.OnTrainEnd(_context);
        }
    }
}
