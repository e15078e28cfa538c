using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Mutation;

/// <summary>A whole number one too large, a real one a tenth too large, the other truth value.</summary>
internal sealed class ConstantFault : IFaultKind
{
    public string Name => "constant";

    public IEnumerable<SyntaxNode> Replacements(SyntaxNode node, SemanticModel model) => node is LiteralExpressionSyntax literal
        ? literal.Kind() switch
        {
            SyntaxKind.TrueLiteralExpression => [SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression)],
            SyntaxKind.FalseLiteralExpression => [SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression)],
            SyntaxKind.NumericLiteralExpression when Other(literal.Token.Value) is { } other => [SyntaxFactory.ParseExpression(other)],
            _ => [],
        }
        : [];

    private static string? Other(object? value) => value switch
    {
        int whole => (whole + 1L).ToString(CultureInfo.InvariantCulture),
        uint whole => (whole + 1L).ToString(CultureInfo.InvariantCulture) + "u",
        long whole => (whole + 1).ToString(CultureInfo.InvariantCulture) + "L",
        float real => Larger(real).ToString("R", CultureInfo.InvariantCulture) + "f",
        double real => ((double)Larger((float)real)).ToString("R", CultureInfo.InvariantCulture) + "d",
        _ => null,
    };

    private static float Larger(float value) => value == 0 ? 1 : value * 1.1f;
}
