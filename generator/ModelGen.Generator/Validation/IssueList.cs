using System.Globalization;

namespace ModelGen.Generator;

/// <summary>Collects the issues of one declaration. Messages are written in the invariant culture.</summary>
internal sealed class IssueList
{
    /// <summary>The rule on arguments without a usable value; it alone speaks of such an argument.</summary>
    private const string Unusable = "MG0114";

    private readonly List<Issue> _issues = [];
    private readonly HashSet<int> _silenced = [];
    private readonly HashSet<(string Rule, BlockPlace Place)> _ofBlocks = [];
    private readonly HashSet<string> _wrongBlocks = [];

    public bool HasErrors => _wrongBlocks.Count > 0 || _issues.Exists(static issue => issue.Severity == IssueSeverity.Error);

    /// <summary>Leaves to a block what is wrong with it by itself: it is reported there, once, and not wherever the block is used.</summary>
    public void LeaveToBlock(BlockContents block)
    {
        if (!block.IsSound)
        {
            _wrongBlocks.Add(block.MetadataName);
        }

        foreach (Issue issue in block.Issues._issues)
        {
            _ofBlocks.Add((issue.Rule, issue.Target.Inside ?? new BlockPlace(block.MetadataName, issue.Target.Ordinal, issue.Target.Argument)));
        }
    }

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
        // Of a block that is repeated, the first says what holds for all.
        if (target.Inside is { } place
            && (_wrongBlocks.Contains(place.Block) || _ofBlocks.Contains((rule, place)) || _issues.Exists(issue => issue.Rule == rule && issue.Target == target)))
        {
            return;
        }

        if (!_silenced.Contains(target.Ordinal) && !HasUnusable(target))
        {
            // A block may be right elsewhere, so that no fix may change it from here.
            bool isFixable = target.Inside is null && related?.Inside is null;
            _issues.Add(new Issue(
                rule,
                severity,
                target,
                PlainMessage.Of(message.ToString(CultureInfo.InvariantCulture)),
                isFixable ? replacement : null,
                isFixable ? related : null));
        }
    }

    // An array with an unusable element is as unknown as the element.
    private bool HasUnusable(AttributeTarget target) => target.Argument is not null && _issues.Exists(issue =>
        issue.Rule == Unusable
        && issue.Target.Ordinal == target.Ordinal
        && issue.Target.Argument == target.Argument
        && (issue.Target.Element == target.Element || target.Element is null));
}
