using System.Globalization;

namespace ModelGen.Generator;

/// <summary>Collects the issues of one declaration. Messages are written in the invariant culture.</summary>
internal sealed class IssueList
{
    /// <summary>The rule on arguments without a usable value; it alone speaks of such an argument.</summary>
    private const string Unusable = "MG0114";

    private readonly List<Issue> _issues = [];
    private readonly HashSet<int> _silenced = [];

    public bool HasErrors => _issues.Exists(static issue => issue.Severity == IssueSeverity.Error);

    /// <summary>Says nothing of an attribute that does not bind: what it means is not known, and the compiler reports it.</summary>
    public void Silence(int ordinal) => _silenced.Add(ordinal);

    /// <summary>Whether something the attribute says is not known, so that nothing can be concluded from it.</summary>
    public bool IsUnreadable(int ordinal) => _silenced.Contains(ordinal)
        || _issues.Exists(issue => issue.Target.Ordinal == ordinal && issue.Rule == Unusable);

    /// <summary>Whether the rule was broken anywhere.</summary>
    public bool Has(string rule) => _issues.Exists(issue => issue.Rule == rule);

    /// <summary>Whether the rule was broken by the attribute.</summary>
    public bool Has(string rule, int ordinal) => _issues.Exists(issue => issue.Rule == rule && issue.Target.Ordinal == ordinal);

    /// <summary>Whether all that the attribute says is known and free of errors.</summary>
    public bool IsSound(int ordinal) => !_silenced.Contains(ordinal)
        && !_issues.Exists(issue => issue.Target.Ordinal == ordinal && issue.Severity == IssueSeverity.Error);

    public void Error(
        string rule,
        AttributeTarget target,
        FormattableString message,
        string? replacement = null,
        AttributeTarget? related = null) =>
        Add(rule, IssueSeverity.Error, target, message, replacement, related);

    public void Warning(
        string rule,
        AttributeTarget target,
        FormattableString message,
        string? replacement = null,
        AttributeTarget? related = null) =>
        Add(rule, IssueSeverity.Warning, target, message, replacement, related);

    public void Suggestion(
        string rule,
        AttributeTarget target,
        FormattableString message,
        string? replacement = null,
        AttributeTarget? related = null) =>
        Add(rule, IssueSeverity.Suggestion, target, message, replacement, related);

    /// <summary>Offers another way to write what is right.</summary>
    public void Hint(string rule, AttributeTarget target, FormattableString message) =>
        Add(rule, IssueSeverity.Hint, target, message, replacement: null, related: null);

    /// <summary>Reports an option that changes nothing where it is written.</summary>
    public void WithoutEffect(AttributeTarget target, FormattableString message) => Warning("MG0118", target, message);

    /// <summary>Reports an argument that is no usable value of its type.</summary>
    public void UnusableArgument(AttributeTarget target, FormattableString message) => Error(Unusable, target, message);

    /// <summary>Everything found, in source order.</summary>
    public EquatableArray<Issue> ToEquatableArray() =>
        _issues.OrderBy(static issue => issue.Target.Ordinal).ToEquatableArray();

    private void Add(
        string rule,
        IssueSeverity severity,
        AttributeTarget target,
        FormattableString message,
        string? replacement,
        AttributeTarget? related)
    {
        if (!_silenced.Contains(target.Ordinal) && !HasUnusable(target))
        {
            _issues.Add(new Issue(rule, severity, target, PlainMessage.Of(message.ToString(CultureInfo.InvariantCulture)), replacement, related));
        }
    }

    // An array with an unusable element is as unknown as the element.
    private bool HasUnusable(AttributeTarget target) => target.Argument is not null && _issues.Exists(issue =>
        issue.Rule == Unusable
        && issue.Target.Ordinal == target.Ordinal
        && issue.Target.Argument == target.Argument
        && (issue.Target.Element == target.Element || target.Element is null));
}
