namespace ModelGen.Generator;

/// <summary>How serious an issue is: only an error keeps the network from being generated.</summary>
internal enum IssueSeverity
{
    /// <summary>Nothing is wrong; there is another way to write it.</summary>
    Hint,
    Suggestion,
    Warning,
    Error,
}

/// <summary>Something to say of a declaration.</summary>
/// <param name="Rule">The rule's id, such as <c>MG0102</c>.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Target">Where it is.</param>
/// <param name="Message">What is wrong, with the numbers, and the way out; one sentence without a period.</param>
/// <param name="Replacement">What a code fix writes in place of the target; null when the fix needs none or there is none.</param>
/// <param name="Related">Another piece of the declaration that a code fix changes; null when it needs none.</param>
internal sealed record Issue(
    string Rule,
    IssueSeverity Severity,
    AttributeTarget Target,
    string Message,
    string? Replacement = null,
    AttributeTarget? Related = null);
