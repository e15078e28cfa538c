using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Mutation;

/// <summary>The neighbouring operator: minus for plus, "at most" for "below", "or" for "and", no sign.</summary>
internal sealed class OperatorFault : IFaultKind
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind> Neighbours = new()
    {
        [SyntaxKind.AddExpression] = SyntaxKind.SubtractExpression,
        [SyntaxKind.SubtractExpression] = SyntaxKind.AddExpression,
        [SyntaxKind.MultiplyExpression] = SyntaxKind.DivideExpression,
        [SyntaxKind.DivideExpression] = SyntaxKind.MultiplyExpression,
        [SyntaxKind.ModuloExpression] = SyntaxKind.DivideExpression,
        [SyntaxKind.LessThanExpression] = SyntaxKind.LessThanOrEqualExpression,
        [SyntaxKind.LessThanOrEqualExpression] = SyntaxKind.LessThanExpression,
        [SyntaxKind.GreaterThanExpression] = SyntaxKind.GreaterThanOrEqualExpression,
        [SyntaxKind.GreaterThanOrEqualExpression] = SyntaxKind.GreaterThanExpression,
        [SyntaxKind.EqualsExpression] = SyntaxKind.NotEqualsExpression,
        [SyntaxKind.NotEqualsExpression] = SyntaxKind.EqualsExpression,
        [SyntaxKind.LogicalAndExpression] = SyntaxKind.LogicalOrExpression,
        [SyntaxKind.LogicalOrExpression] = SyntaxKind.LogicalAndExpression,
        [SyntaxKind.BitwiseAndExpression] = SyntaxKind.BitwiseOrExpression,
        [SyntaxKind.BitwiseOrExpression] = SyntaxKind.BitwiseAndExpression,
        [SyntaxKind.ExclusiveOrExpression] = SyntaxKind.BitwiseOrExpression,
        [SyntaxKind.LeftShiftExpression] = SyntaxKind.RightShiftExpression,
        [SyntaxKind.RightShiftExpression] = SyntaxKind.LeftShiftExpression,
        [SyntaxKind.AddAssignmentExpression] = SyntaxKind.SubtractAssignmentExpression,
        [SyntaxKind.SubtractAssignmentExpression] = SyntaxKind.AddAssignmentExpression,
        [SyntaxKind.MultiplyAssignmentExpression] = SyntaxKind.DivideAssignmentExpression,
        [SyntaxKind.DivideAssignmentExpression] = SyntaxKind.MultiplyAssignmentExpression,
        [SyntaxKind.OrPattern] = SyntaxKind.AndPattern,
        [SyntaxKind.AndPattern] = SyntaxKind.OrPattern,
        [SyntaxKind.LessThanToken] = SyntaxKind.LessThanEqualsToken,
        [SyntaxKind.LessThanEqualsToken] = SyntaxKind.LessThanToken,
        [SyntaxKind.GreaterThanToken] = SyntaxKind.GreaterThanEqualsToken,
        [SyntaxKind.GreaterThanEqualsToken] = SyntaxKind.GreaterThanToken,
    };

    public string Name => "operator";

    public IEnumerable<SyntaxNode> Replacements(SyntaxNode node, SemanticModel model) =>
        IsText(node, model) ? [] : node switch
        {
            BinaryExpressionSyntax binary when Neighbours.TryGetValue(binary.Kind(), out SyntaxKind kind) =>
                [SyntaxFactory.BinaryExpression(kind, binary.Left, binary.Right)],
            AssignmentExpressionSyntax assignment when Neighbours.TryGetValue(assignment.Kind(), out SyntaxKind kind) =>
                [SyntaxFactory.AssignmentExpression(kind, assignment.Left, assignment.Right)],
            BinaryPatternSyntax pattern when Neighbours.TryGetValue(pattern.Kind(), out SyntaxKind kind) =>
                [SyntaxFactory.BinaryPattern(kind, pattern.Left, pattern.Right)],
            RelationalPatternSyntax pattern when Neighbours.TryGetValue(pattern.OperatorToken.Kind(), out SyntaxKind kind) =>
                [SyntaxFactory.RelationalPattern(SyntaxFactory.Token(kind), pattern.Expression)],
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression or (int)SyntaxKind.BitwiseNotExpression } sign =>
                [sign.Operand],
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression } step =>
                [SyntaxFactory.PostfixUnaryExpression(SyntaxKind.PostDecrementExpression, step.Operand)],
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostDecrementExpression } step =>
                [SyntaxFactory.PostfixUnaryExpression(SyntaxKind.PostIncrementExpression, step.Operand)],
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression } step => [step.Operand],
            _ => [],
        };

    private static bool IsText(SyntaxNode node, SemanticModel model) =>
        node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression }
        && model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_String;
}
