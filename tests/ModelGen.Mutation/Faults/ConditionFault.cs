using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Mutation;

/// <summary>The opposite of the condition of a branch or a loop.</summary>
internal sealed class ConditionFault : IFaultKind
{
    public string Name => "condition";

    public IEnumerable<SyntaxNode> Replacements(SyntaxNode node, SemanticModel model)
    {
        bool decides = node is ExpressionSyntax && node.Parent switch
        {
            IfStatementSyntax branch => branch.Condition == node,
            WhileStatementSyntax loop => loop.Condition == node,
            ConditionalExpressionSyntax choice => choice.Condition == node,
            _ => false,
        };
        return decides ? [Opposite((ExpressionSyntax)node)] : [];
    }

    private static ExpressionSyntax Opposite(ExpressionSyntax condition) =>
        condition is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negated
            ? negated.Operand
            : SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, SyntaxFactory.ParenthesizedExpression(condition));
}
