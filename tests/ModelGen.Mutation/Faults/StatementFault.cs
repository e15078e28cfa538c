using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Mutation;

/// <summary>A call or an assignment that was forgotten.</summary>
internal sealed class StatementFault : IFaultKind
{
    public string Name => "statement";

    public IEnumerable<SyntaxNode> Replacements(SyntaxNode node, SemanticModel model) =>
        node is ExpressionStatementSyntax ? [SyntaxFactory.EmptyStatement()] : [];
}
