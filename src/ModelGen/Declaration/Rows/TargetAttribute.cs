namespace ModelGen;

/// <summary>
/// Marks the property of a row that the network predicts: an enum (or a property with <see cref="OneHotAttribute"/>) takes a softmax of one
/// unit a class, <see langword="bool"/> one sigmoid unit, a number one linear unit. Make it nullable where rows to predict have none;
/// rows to train on need one.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TargetAttribute : Attribute;
