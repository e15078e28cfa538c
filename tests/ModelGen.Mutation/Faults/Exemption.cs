using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Mutation;

/// <summary>Code in which a change is no fault, because it changes neither a result nor what is stored or generated.</summary>
internal static class Exemption
{
    /// <summary>Whether nothing inside the node is changed: attributes, texts of messages, hash codes, and what only makes it faster.</summary>
    public static bool CoversAll(SyntaxNode node) => node switch
    {
        AttributeListSyntax or ThrowStatementSyntax or ThrowExpressionSyntax => true,
        MethodDeclarationSyntax method => IsMessage(method) || SpeedOnly.Contains(method, method.Identifier.Text),
        PropertyDeclarationSyntax property => SpeedOnly.Contains(property, property.Identifier.Text),
        VariableDeclaratorSyntax variable => SpeedOnly.Contains(variable, variable.Identifier.Text),
        ExpressionStatementSyntax statement => SpeedOnly.IsHint(statement),
        InterpolatedStringExpressionSyntax text => IsMessage(text),
        ArrayRankSpecifierSyntax => true,
        _ => false,
    };

    /// <summary>Whether this kind of fault is none here.</summary>
    public static bool Covers(SyntaxNode node, IFaultKind kind) =>
        CoversAll(node)
        || (kind is ConditionFault or OperatorFault && IsChoiceOfVectors(node));

    private static bool IsMessage(MethodDeclarationSyntax method) =>
        method.Identifier.Text is "GetHashCode" || method.AttributeLists.ToString().Contains("DoesNotReturn", StringComparison.Ordinal);

    // issues.Error("MG...", target, $"...")
    private static bool IsMessage(InterpolatedStringExpressionSyntax text) =>
        text.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "issues" } } };

    // Both ways give the same bits, which other tests prove on every width of vectors.
    private static bool IsChoiceOfVectors(SyntaxNode node) =>
        node.ToString().Contains("IsHardwareAccelerated", StringComparison.Ordinal) || node.ToString().Contains("IsSupported", StringComparison.Ordinal);
}
