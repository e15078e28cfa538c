namespace ModelGen.Generator;

/// <summary>An L1 and an L2 factor.</summary>
internal sealed record PenaltySpec(double L1, double L2)
{
    public static PenaltySpec None { get; } = new(0, 0);

    /// <summary>Reads the arguments <c>{prefix}L1</c> and <c>{prefix}L2</c>.</summary>
    public static PenaltySpec Read(AttributeArguments arguments, string prefix) =>
        new(arguments.Double(prefix + "L1", 0), arguments.Double(prefix + "L2", 0));

    /// <summary>The arguments whose factors are not 0.</summary>
    public IEnumerable<(string Argument, double Factor)> Written(string prefix) =>
        new[] { (prefix + "L1", L1), (prefix + "L2", L2) }.Where(static written => written.Item2 != 0);

    /// <summary>Reports factors below 0, which would reward what they should penalise, and absurd ones.</summary>
    public void Validate(LayerHeader layer, string prefix, IssueList issues)
    {
        CheckFactor(layer, prefix + "L1", L1, issues);
        CheckFactor(layer, prefix + "L2", L2, issues);
    }

    /// <summary>Reports one factor that is below 0 or absurd.</summary>
    public static void CheckFactor(LayerHeader layer, string argument, double factor, IssueList issues)
    {
        if (factor < 0)
        {
            issues.Error("MG0107", layer.Target(argument), $"{layer.Name} has {argument} {factor}; write a factor of at least 0, or remove it");
        }
        else if (factor >= 1)
        {
            issues.Warning("MG0108", layer.Target(argument), $"{layer.Name} has {argument} {factor}, so that the penalty outweighs the loss of the data; write a small factor, usually 0.0001 to 0.01");
        }
    }

    public bool IsNone => L1 == 0 && L2 == 0;

    /// <summary>The factors as arguments of the runtime's kernels.</summary>
    public string Arguments => $"l1: {CSharpLiteral.Single(L1)}, l2: {CSharpLiteral.Single(L2)}";

    /// <summary>Expression of l1·Σ|w| + l2·Σw².</summary>
    public string SumOf(string values) => $"Kernels::Penalty.Sum({values}, {Arguments})";

    /// <summary>For people, as in <c>kernel L2 0.001</c>; null without a penalty.</summary>
    public string? Describe(string subject) => SettingsText.JoinOrNull(
        L1 == 0 ? null : $"{subject} L1 {CSharpLiteral.Plain(L1)}",
        L2 == 0 ? null : $"{subject} L2 {CSharpLiteral.Plain(L2)}");
}

/// <summary>Joins the settings that differ from the defaults.</summary>
internal static class SettingsText
{
    public static string Join(params string?[] parts) => string.Join(", ", parts.OfType<string>());

    public static string? JoinOrNull(params string?[] parts) => Join(parts) is { Length: > 0 } text ? text : null;
}
