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

    /// <summary>
    /// A file among the project's additional files, "digits.json", with what Keras saves of a <c>Sequential</c> model:
    /// <c>model.to_json()</c>, or the <c>config.json</c> in a <c>.keras</c> file. Its layers are the model's, and the class has no layer
    /// attributes of its own; training attributes on the class take the place of what the file says of training.
    /// </summary>
    public string? FromKeras { get; set; }
}
