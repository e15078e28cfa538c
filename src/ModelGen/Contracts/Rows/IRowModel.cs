namespace ModelGen;

/// <summary>A model whose inputs are rows of a type.</summary>
/// <typeparam name="TSelf">The model class.</typeparam>
/// <typeparam name="TRow">The type of a row.</typeparam>
public interface IRowModel<TSelf, TRow> : IModel<TSelf>
    where TSelf : class, IRowModel<TSelf, TRow>
{
    /// <summary>Writes a row as the numbers that the network reads.</summary>
    /// <param name="row">The row; its target does not matter.</param>
    /// <param name="inputs">Receives InputSize numbers; may be longer.</param>
    /// <exception cref="RowValueException">A value is missing, or is none of those that the property may have.</exception>
    static abstract void Encode(TRow row, Span<float> inputs);
}
