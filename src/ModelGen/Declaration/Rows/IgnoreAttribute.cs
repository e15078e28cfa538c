namespace ModelGen;

/// <summary>Marks a property of a row that the network does not read, such as a name or a key.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IgnoreAttribute : Attribute;
