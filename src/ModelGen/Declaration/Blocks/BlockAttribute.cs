namespace ModelGen;

/// <summary>
/// Marks a class as a sequence of layers for models to use, with <see cref="UseAttribute{T}"/> or <see cref="ResidualAttribute{T}"/>. The layers are the
/// layer attributes on the same declaration, in the order in which they are written; input, loss and optimizer are the model's. Nothing is generated for it.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BlockAttribute : Attribute;
