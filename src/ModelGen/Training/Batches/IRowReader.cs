namespace ModelGen;

/// <summary>Rows one by one, epoch by epoch.</summary>
internal interface IRowReader<TTarget> : IDisposable
    where TTarget : unmanaged
{
    /// <summary>Goes to the first row of an epoch.</summary>
    void BeginEpoch(int seed, int epoch);

    /// <summary>Copies the next row.</summary>
    /// <returns>False at the end of the epoch.</returns>
    bool TryRead(Span<float> inputs, Span<TTarget> targets, out float weight);
}
