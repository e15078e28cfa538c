using Microsoft.CodeAnalysis;

namespace ModelGen.Mutation;

/// <summary>All faults that a source file could have.</summary>
internal static class FaultFinder
{
    private static readonly IFaultKind[] Kinds =
        [new OperatorFault(), new ConstantFault(), new ConditionFault(), new StatementFault(), new ArgumentFault()];

    /// <summary>The faults of a file.</summary>
    /// <param name="file">Its path from the root of the repository.</param>
    /// <param name="model">Its meaning.</param>
    public static IReadOnlyList<Fault> Find(string file, SemanticModel model) =>
    [
        .. model.SyntaxTree.GetRoot().DescendantNodes(static node => !Exemption.CoversAll(node))
            .SelectMany(node => Kinds, static (node, kind) => (node, kind))
            .Where(static pair => !Exemption.Covers(pair.node, pair.kind))
            .SelectMany(pair => pair.kind.Replacements(pair.node, model), (pair, replacement) => new Fault(file, pair.kind.Name, pair.node, replacement)),
    ];
}
