namespace ModelGen.Generator;

/// <summary>A struct of the user's that an attribute such as <c>[Activation&lt;Mish&gt;]</c> names.</summary>
/// <param name="Name">As users write it: <c>Mish</c>.</param>
/// <param name="Reference">As generated code writes it.</param>
/// <param name="Losses">The interfaces of losses that it implements, as C# writes them: <c>ILoss&lt;int&gt;</c>.</param>
/// <param name="Metrics">Those of metrics.</param>
/// <param name="Key">A metric's key, where it is a constant.</param>
/// <param name="Slots">How many numbers an optimizer keeps for each weight, where that is a constant.</param>
/// <param name="DerivativeReadsInput">Whether an activation's derivative looks at the argument, or may.</param>
/// <param name="IsReachable">Whether generated code can name it.</param>
internal sealed record OwnType(
    string Name,
    string Reference,
    EquatableArray<string> Losses,
    EquatableArray<string> Metrics,
    string? Key,
    int? Slots,
    bool DerivativeReadsInput,
    bool IsReachable);
