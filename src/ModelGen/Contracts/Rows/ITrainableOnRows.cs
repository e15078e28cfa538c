namespace ModelGen;

/// <summary>A model that can be trained on rows of a type with its declared loss.</summary>
/// <typeparam name="TSelf">The model class.</typeparam>
/// <typeparam name="TRow">The type of a row.</typeparam>
/// <typeparam name="TTarget"><see cref="int"/> (class numbers, one a row) or <see cref="float"/> ([rows × OutputSize]).</typeparam>
public interface ITrainableOnRows<TSelf, TRow, TTarget> : IRowModel<TSelf, TRow>, ITrainable<TSelf, TTarget>
    where TSelf : class, ITrainableOnRows<TSelf, TRow, TTarget>
    where TTarget : unmanaged
{
    /// <summary>Writes what the network is to say of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="target">Receives one class number, or OutputSize numbers.</param>
    /// <exception cref="RowValueException">The target is missing, or is none of the classes.</exception>
    static abstract void EncodeTarget(TRow row, Span<TTarget> target);
}
