namespace ModelGen;

/// <summary>
/// Marks a partial class as a neural network that reads rows of a type, <c>[Model&lt;Iris&gt;]</c>. The row's public properties, in the
/// order in which they are declared, are the input, in place of <c>[Input]</c>; the one with <see cref="TargetAttribute"/> is what the
/// network predicts. Numbers stay numbers, <see langword="bool"/> becomes 0 or 1, and an enum becomes one number a member, of which one
/// is 1. What an enum's members are worth does not matter, only their order.
/// </summary>
/// <typeparam name="TRow">A record, class, struct or interface.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ModelAttribute<TRow> : Attribute
{
    /// <summary>Whether the model only predicts. No loss is needed, and no training code is generated.</summary>
    public bool InferenceOnly { get; set; }
}
