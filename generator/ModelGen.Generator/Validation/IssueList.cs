using System.Globalization;

namespace ModelGen.Generator;

/// <summary>Collects the issues of one declaration. Messages are written in the invariant culture.</summary>
internal sealed class IssueList
{
    private readonly List<Issue> _issues = [];

    public bool HasErrors => _issues.Exists(static issue => issue.Severity == IssueSeverity.Error);

    public void Error(string rule, AttributeTarget target, FormattableString message, string? replacement = null) =>
        Add(rule, IssueSeverity.Error, target, message, replacement);

    public void Warning(string rule, AttributeTarget target, FormattableString message, string? replacement = null) =>
        Add(rule, IssueSeverity.Warning, target, message, replacement);

    public void Suggestion(string rule, AttributeTarget target, FormattableString message, string? replacement = null) =>
        Add(rule, IssueSeverity.Suggestion, target, message, replacement);

    /// <summary>Everything found, in source order.</summary>
    public EquatableArray<Issue> ToEquatableArray() =>
        _issues.OrderBy(static issue => issue.Target.Ordinal).ToEquatableArray();

    private void Add(string rule, IssueSeverity severity, AttributeTarget target, FormattableString message, string? replacement) =>
        _issues.Add(new Issue(rule, severity, target, message.ToString(CultureInfo.InvariantCulture), replacement));
}
