namespace ModelGen.Generator;

/// <summary>Something wrong with the type of a row.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Property">The property at fault; null for the type.</param>
/// <param name="Message">What is wrong, and the way out; one sentence without a period.</param>
/// <param name="Attribute">The attribute of the property that is at fault, as users write it; null for the whole property.</param>
internal sealed record RowProblem(string Rule, string? Property, string Message, string? Attribute = null);
