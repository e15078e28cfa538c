using Microsoft.CodeAnalysis;

namespace ModelGen.Mutation;

/// <summary>A way to get code wrong.</summary>
internal interface IFaultKind
{
    /// <summary>Its name in the results.</summary>
    string Name { get; }

    /// <summary>What the node could have been by mistake; nothing for nodes that this kind does not concern.</summary>
    IEnumerable<SyntaxNode> Replacements(SyntaxNode node, SemanticModel model);
}
