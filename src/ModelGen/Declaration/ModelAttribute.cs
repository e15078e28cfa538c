namespace ModelGen;

/// <summary>
/// Marks a partial class as a neural network. The layers are the layer attributes on the same declaration,
/// applied in the order in which they are written.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ModelAttribute : Attribute
{
    /// <summary>Whether the model only predicts. No loss is needed, and no training code is generated.</summary>
    public bool InferenceOnly { get; set; }
}
