using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>
/// The rule on arguments that refer to constants of generated code. The compiler gives them a value in the end, and no error,
/// but the generator has none.
/// </summary>
/// <param name="type">The model class.</param>
/// <param name="semantics">Of the file with the attributes.</param>
internal sealed class GeneratedConstantRules(INamedTypeSymbol type, SemanticModel semantics, CancellationToken cancellationToken)
{
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    /// <summary>Reports each such argument; returns whether there is one, so that the attribute cannot be read.</summary>
    public bool Check(AttributeArguments attribute, IssueList issues)
    {
        bool isUnreadable = false;
        foreach ((AttributeTarget target, ExpressionSyntax value) in attribute.Written)
        {
            if (Find(value, semantics, type) is { } constant)
            {
                isUnreadable = true;
                issues.Error(
                    "MG0016",
                    target,
                    $"{constant} is written by ModelGen, which cannot read it while it writes {type.Name}; write the number, or a constant of your own that both models use");
            }
        }

        return isUnreadable;
    }

    /// <summary>The generated constant that the expression's value depends on, as <c>Encoder.OutputSize</c>.</summary>
    private string? Find(ExpressionSyntax expression, SemanticModel model, INamedTypeSymbol scope)
    {
        foreach (IdentifierNameSyntax name in expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            ISymbol? symbol = model.GetSymbolInfo(name, cancellationToken).Symbol;
            string? found = symbol switch
            {
                null => Describe(Owner(name, model, scope), name.Identifier.ValueText),
                IFieldSymbol { IsConst: true } field => Describe(field.ContainingType, field.Name) ?? FindBehind(field, model),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Looks into the value of a constant of the user's own.</summary>
    private string? FindBehind(IFieldSymbol constant, SemanticModel model) =>
        _followed.Add(constant)
        && constant.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? Find(value, model.Compilation.GetSemanticModel(value.SyntaxTree), constant.ContainingType)
            : null;

    /// <summary>Whose member a name would be that does not exist yet.</summary>
    private INamedTypeSymbol? Owner(IdentifierNameSyntax name, SemanticModel model, INamedTypeSymbol scope) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name
            ? model.GetSymbolInfo(access.Expression, cancellationToken).Symbol as INamedTypeSymbol
            : scope;

    private static string? Describe(INamedTypeSymbol? owner, string name) =>
        owner is not null && GeneratedPart.HasConstant(owner, name) ? $"{owner.Name}.{name}" : null;
}
