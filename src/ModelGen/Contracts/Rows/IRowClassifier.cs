namespace ModelGen;

/// <summary>A model that chooses among the values of a row's property.</summary>
/// <typeparam name="TSelf">The model class.</typeparam>
/// <typeparam name="TRow">The type of a row.</typeparam>
/// <typeparam name="TClass">The property's type.</typeparam>
public interface IRowClassifier<TSelf, TRow, TClass> : IRowModel<TSelf, TRow>
    where TSelf : class, IRowClassifier<TSelf, TRow, TClass>
    where TClass : notnull
{
    /// <summary>The classes, in the order of their numbers.</summary>
    static abstract IReadOnlyList<TClass> Classes { get; }
}
