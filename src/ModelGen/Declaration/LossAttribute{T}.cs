namespace ModelGen;

/// <summary>Training minimises a loss of your own.</summary>
/// <typeparam name="T">
/// A struct that implements <see cref="IElementwiseLoss"/>, or <see cref="ILoss{TTarget}"/> of <see cref="float"/> or of <see cref="int"/>.
/// </typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class LossAttribute<T> : Attribute
    where T : struct;
