using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>Finds the part of a class that declares its network.</summary>
internal static class ModelDeclaration
{
    /// <summary>The part that carries the first <c>[Model]</c>; null when none does.</summary>
    public static TypeDeclarationSyntax? Find(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.GetAttributes().FirstOrDefault(DeclarationOrder.IsModel)?.ApplicationSyntaxReference is { } marker
            ? marker.GetSyntax(cancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>()
            : null;
}
