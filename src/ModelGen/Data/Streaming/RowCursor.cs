namespace ModelGen;

/// <summary>Goes through the rows of a streaming data set once.</summary>
internal abstract class RowCursor<TTarget> : IDisposable
    where TTarget : unmanaged
{
    /// <summary>The inputs of the present row, or null as the user gave them.</summary>
    public abstract float[]? Inputs { get; }

    /// <summary>The targets of the present row.</summary>
    public abstract ReadOnlySpan<TTarget> Targets { get; }

    /// <summary>The weight of the present row.</summary>
    public abstract float Weight { get; }

    public abstract bool MoveNext();

    public abstract void Dispose();
}
