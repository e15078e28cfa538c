using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>The rule on the user's names that hide an enum of the library where attributes mean that enum.</summary>
internal static class HiddenNameRules
{
    private static readonly string[] Enums = ["Activation", "FillMode", "FlipMode", "Initializer", "Interpolation", "Loss", "Metric"];

    public static void Check(AttributeArguments attribute, SemanticModel semantics, IssueList issues)
    {
        foreach ((AttributeTarget target, ExpressionSyntax value) in attribute.Written)
        {
            foreach (MemberAccessExpressionSyntax access in value.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>())
            {
                if (access.Expression is IdentifierNameSyntax name
                    && Enums.Contains(name.Identifier.ValueText)
                    && semantics.GetSymbolInfo(access).Symbol is null
                    && Meant(name, semantics) is { } hiding)
                {
                    issues.Error(
                        "MG0007",
                        target,
                        $"{name} is {hiding.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)} here, which hides ModelGen.{name}; rename it, or write ModelGen.{access}");
                }
            }
        }
    }

    /// <summary>What the name stands for, when that is something of the user's.</summary>
    private static ISymbol? Meant(IdentifierNameSyntax name, SemanticModel semantics) => semantics
        .LookupSymbols(name.SpanStart, name: name.Identifier.ValueText)
        .FirstOrDefault(static symbol => symbol is not INamedTypeSymbol { TypeKind: TypeKind.Enum, ContainingNamespace: { Name: KnownNames.Namespace } });
}
