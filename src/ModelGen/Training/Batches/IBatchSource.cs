namespace ModelGen;

/// <summary>The batches of a data set, epoch by epoch. Buffers are allocated once.</summary>
internal interface IBatchSource<TTarget> : IDisposable
    where TTarget : unmanaged
{
    /// <summary>Batches of an epoch, of which the last may be smaller; 0 while it is not known.</summary>
    int Count { get; }

    /// <summary>Rows of the largest batch.</summary>
    int LargestBatch { get; }

    /// <summary>Goes to the first batch of an epoch. The order of its rows depends on the seed and the epoch's number alone.</summary>
    void BeginEpoch(int seed, int epoch);

    /// <summary>Goes to the next batch, which is valid until the next call.</summary>
    /// <returns>False at the end of the epoch.</returns>
    bool TryNext(out Batch<TTarget> batch);
}
