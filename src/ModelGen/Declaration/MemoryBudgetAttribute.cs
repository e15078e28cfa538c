namespace ModelGen;

/// <summary>
/// What the model may take of memory: its weights, and in training the optimizer's state and the intermediate results of a batch. More is an error when the
/// project is built, with what each part takes.
/// </summary>
/// <param name="size">A number with a unit of 1024: <c>"256 KB"</c>, <c>"1.5 MB"</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MemoryBudgetAttribute(string size) : Attribute
{
    /// <summary>A number with a unit.</summary>
    public string Size { get; } = size;

    /// <summary>Rows of a batch, at least 1. Default 32.</summary>
    public int Batch { get; set; } = 32;
}
