namespace ModelGen;

/// <summary>
/// Finds out concurrent training of one model: one thread owns the model for the length of a fit or of a single call.
/// The calls that a fit makes, on its own thread, are nested in it.
/// </summary>
internal sealed class TrainingGuard(string model)
{
    private const int Nobody = 0;
    private int _owner;

    // Read and written by the owner alone.
    private bool _fitting;
    private bool _insideNestedCall;

    public TrainingScope EnterCall()
    {
        if (Volatile.Read(ref _owner) == Environment.CurrentManagedThreadId && _fitting && !_insideNestedCall)
        {
            _insideNestedCall = true;
            return new TrainingScope(this, nested: true);
        }

        Acquire();
        return new TrainingScope(this, nested: false);
    }

    public TrainingScope EnterFit()
    {
        Acquire();
        _fitting = true;
        return new TrainingScope(this, nested: false);
    }

    public void Leave(bool nested)
    {
        _insideNestedCall = false;
        if (!nested)
        {
            _fitting = false;
            Volatile.Write(ref _owner, Nobody);
        }
    }

    private void Acquire()
    {
        if (Interlocked.CompareExchange(ref _owner, Environment.CurrentManagedThreadId, Nobody) != Nobody)
        {
            throw new InvalidOperationException(
                $"{model} is already being trained by another call. Train a model from one thread at a time, or train copies made by Clone() in parallel.");
        }
    }
}
