using System.Globalization;

namespace ModelGen.Generator;

/// <summary>The rule on a model's budget of memory.</summary>
internal static class MemoryRules
{
    private const string Rule = "MG0017";

    /// <summary>Reports a budget that cannot be read.</summary>
    public static void Check(MemoryBudget budget, IssueList issues)
    {
        if (budget.Bytes is null)
        {
            issues.Error(Rule, budget.Target("size"), $"'{budget.Size}' {WhyUnusable(budget.WrittenBytes)}, such as \"256 KB\"");
        }

        if (budget.Batch < 1)
        {
            issues.Error(Rule, budget.Target("Batch"), $"Batch is {budget.Batch}; write the rows of a batch, at least 1");
        }
    }

    private static string WhyUnusable(double? bytes) => bytes switch
    {
        null => "is no size of memory; write a number with B, KB, MB or GB",
        < 1 => "is less than a byte; write more than zero",
        _ => "is more than any memory can be; write less",
    };

    /// <summary>Reports a valid network that needs more than its budget.</summary>
    public static void Check(NetworkSpec network, PublicSurface surface, MemoryBudget budget, IssueList issues, CancellationToken cancellationToken)
    {
        MemoryPlan memory = MemoryPlan.Of(Planner.Plan(network, surface, PlanOptions.Default, cancellationToken), budget.Batch);
        if (memory.Total <= budget.Bytes)
        {
            return;
        }

        string parts = string.Join(", ", Parts(memory).Where(static part => part.Bytes > 0).Select(static part => $"{part.Name} {Text(part.Bytes)}"));
        string call = network.Training is null ? "to predict" : "to train on";
        string way = network.Training is null ? "make its layers narrower" : "make its layers narrower, its batch smaller, or take an optimizer that keeps less, such as [Sgd]";
        issues.Error(Rule, budget.Target("size"), $"the model needs {Text(memory.Total)} {call} batches of {budget.Batch} ({parts}), but its budget is {budget.Size}; {way}");
    }

    private static IEnumerable<(string Name, long Bytes)> Parts(MemoryPlan memory) =>
        [("weights", memory.Weights), ("gradients", memory.Gradients), ("optimizer", memory.Optimizer), ("activations", memory.Activations)];

    /// <summary>A size in the largest of the units that a budget may have.</summary>
    public static string Text(long bytes) => bytes switch
    {
        < 1 << 10 => string.Format(CultureInfo.InvariantCulture, "{0} B", bytes),
        < 1 << 20 => string.Format(CultureInfo.InvariantCulture, "{0:0.#} KB", bytes / 1024.0),
        < 1 << 30 => string.Format(CultureInfo.InvariantCulture, "{0:0.#} MB", bytes / 1048576.0),
        _ => string.Format(CultureInfo.InvariantCulture, "{0:0.#} GB", bytes / 1073741824.0),
    };
}
