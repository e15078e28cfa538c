using System.ComponentModel;

namespace ModelGen;

/// <summary>Keeps other training calls out of a model until it is disposed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct TrainingScope
{
    private readonly TrainingGuard _guard;
    private readonly bool _nested;

    internal TrainingScope(TrainingGuard guard, bool nested)
    {
        _guard = guard;
        _nested = nested;
    }

    /// <summary>Lets the next training call in.</summary>
    public void Dispose() => _guard.Leave(_nested);
}
