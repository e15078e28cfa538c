namespace ModelGen;

/// <summary>A figure accumulated over batches.</summary>
/// <typeparam name="TTarget">The type of the targets.</typeparam>
internal interface IMetricAccumulator<TTarget>
    where TTarget : unmanaged
{
    /// <summary>Its key in results, "accuracy".</summary>
    string Key { get; }

    /// <summary>The figure over all rows since the last <see cref="Reset"/>; 0 when there were none.</summary>
    double Result { get; }

    /// <summary>Starts again.</summary>
    void Reset();

    /// <summary>Adds a batch; it allocates nothing.</summary>
    /// <param name="outputs">[rows × width], row-major.</param>
    /// <param name="targets">One label a row, or [rows × width].</param>
    /// <param name="width">Outputs in a row.</param>
    void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<TTarget> targets, int width);
}
