using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>A division of integers that loses its remainder: what is written, and what was meant.</summary>
/// <param name="Written">As in <c>1/255</c>.</param>
/// <param name="Exact">As in <c>1 / 255.0</c>.</param>
internal sealed record IntegerDivision(string Written, string Exact)
{
    /// <summary>Finds such a division in an argument; <paramref name="value"/> is what the compiler makes of it.</summary>
    public static IntegerDivision? Find(ExpressionSyntax expression, double value)
    {
        if (WithoutParentheses(expression) is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } division)
        {
            return null;
        }

        int? numerator = Literal(division.Left);
        int? denominator = Literal(division.Right);
        bool loses = numerator is { } dividend && denominator is { } divisor
            ? divisor != 0 && dividend % divisor != 0
            : value == 0 && numerator != 0;
        return loses ? new IntegerDivision(expression.ToString(), Exactly(division, numerator, denominator)) : null;
    }

    private static string Exactly(BinaryExpressionSyntax division, int? numerator, int? denominator) => (numerator, denominator) switch
    {
        (_, { } divisor) => FormattableString.Invariant($"{division.Left} / {divisor}.0"),
        ({ } dividend, _) => FormattableString.Invariant($"{dividend}.0 / {division.Right}"),
        _ => $"(double){division.Left} / {division.Right}",
    };

    private static int? Literal(ExpressionSyntax expression) => WithoutParentheses(expression) switch
    {
        LiteralExpressionSyntax { Token.Value: int value } => value,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } negated => -Literal(negated.Operand),
        _ => null,
    };

    private static ExpressionSyntax WithoutParentheses(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax inner ? WithoutParentheses(inner.Expression) : expression;
}
