namespace ModelGen.CodeFixes;

/// <summary>One way to repair what a rule finds.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Name">What it does, in general; the same for every place, so that it can be done at all of them.</param>
/// <param name="Title">What it does at one place.</param>
/// <param name="Edits">The changes; none where the fix is of no use.</param>
internal sealed record DeclarationFix(
    string Rule,
    string Name,
    Func<FixSite, string> Title,
    Func<FixSite, IReadOnlyList<DocumentEdit>> Edits)
{
    /// <summary>A fix that does the same at every place.</summary>
    public DeclarationFix(string rule, string name, Func<FixSite, IReadOnlyList<DocumentEdit>> edits)
        : this(rule, name, _ => name, edits)
    {
    }
}
