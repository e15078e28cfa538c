using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>
/// The order of attributes. C# gives it no meaning, and <c>GetAttributes</c> may mix parts of a class, so it is
/// defined here: by position in the source, inside the one declaration that carries <c>[Model]</c>.
/// </summary>
internal static class DeclarationOrder
{
    /// <summary>The argument of <c>[Model]</c> that names a file of Keras.</summary>
    public const string KerasArgument = "FromKeras";

    /// <summary>The ModelGen attributes of the declaration, in source order.</summary>
    public static IReadOnlyList<AttributeData> Read(INamedTypeSymbol type, TypeDeclarationSyntax declaration) =>
        [.. type.GetAttributes()
            .Where(attribute => IsOurs(attribute) && IsInside(attribute, declaration))
            .OrderBy(static attribute => attribute.ApplicationSyntaxReference!.Span.Start)];

    /// <summary>ModelGen attributes on other parts of the class; a second <c>[Model]</c> is the compiler's error CS0579.</summary>
    public static IReadOnlyList<AttributeData> Elsewhere(INamedTypeSymbol type, TypeDeclarationSyntax declaration) =>
        [.. type.GetAttributes().Where(attribute => IsOurs(attribute) && !IsMarker(attribute) && !IsInside(attribute, declaration))];

    /// <summary>Whether the declaration carries the class's first <c>[Model]</c>; a second one is the compiler's error CS0579.</summary>
    public static bool OwnsModel(INamedTypeSymbol type, TypeDeclarationSyntax declaration) =>
        Marker(type) is { } marker && IsInside(marker, declaration);

    /// <summary>The attribute that makes the class a model; a second one is an error, the compiler's or ours.</summary>
    public static AttributeData? Marker(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(IsModel);

    /// <summary>The type of the rows that the class's <c>[Model&lt;T&gt;]</c> names; null where there is none.</summary>
    public static ITypeSymbol? RowOf(INamedTypeSymbol type) => type.GetAttributes()
        .FirstOrDefault(static attribute => NameOf(attribute) == KnownNames.RowModel)?.AttributeClass!.TypeArguments[0];

    /// <summary>The name of the file that the class's <c>[Model]</c> reads its layers from; null when they are attributes.</summary>
    public static string? KerasName(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(IsModel)?.NamedArguments
        .FirstOrDefault(static argument => argument.Key == KerasArgument).Value.Value as string;

    /// <summary>The declaration that carries the class's first <c>[Model]</c>; null when none does.</summary>
    public static TypeDeclarationSyntax? FindModel(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.GetAttributes().FirstOrDefault(IsModel)?.ApplicationSyntaxReference?.GetSyntax(cancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>();

    /// <summary>The attribute class's full name, with <c>T</c> for a type argument.</summary>
    public static string NameOf(AttributeData attribute) => attribute.AttributeClass?.OriginalDefinition.ToDisplayString() ?? "";

    /// <summary>The declaration that carries the class's <c>[Block]</c>; null when none does.</summary>
    public static TypeDeclarationSyntax? FindBlock(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.GetAttributes().FirstOrDefault(IsBlock)?.ApplicationSyntaxReference?.GetSyntax(cancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>();

    /// <summary>An attribute of ModelGen's as users write it, from its class's full name: <c>Dense</c>.</summary>
    public static string ShortName(string attributeName)
    {
        string name = attributeName.Substring(attributeName.LastIndexOf('.') + 1);
        int end = name.IndexOf("Attribute", StringComparison.Ordinal);
        return end < 0 ? name : name.Substring(0, end);
    }

    /// <summary>Whether the attribute is <c>[Block]</c>.</summary>
    public static bool IsBlock(AttributeData attribute) => NameOf(attribute) == KnownNames.Block;

    /// <summary>Whether the attribute is <c>[Model]</c>, with a type of rows or without.</summary>
    public static bool IsModel(AttributeData attribute) => KnownNames.IsModel(NameOf(attribute));

    /// <summary>Whether the attribute makes its class more than a bearer of layers: a model of any kind, or a block.</summary>
    public static bool IsMarker(AttributeData attribute) =>
        IsOurs(attribute) && attribute.AttributeClass?.Name is "ModelAttribute" or "BlockAttribute";

    /// <summary>Whether the attribute is one of ModelGen's declaration attributes.</summary>
    public static bool IsOurs(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsInside(AttributeData attribute, TypeDeclarationSyntax declaration) =>
        attribute.ApplicationSyntaxReference is { } reference
        && reference.SyntaxTree == declaration.SyntaxTree
        && declaration.AttributeLists.Span.Contains(reference.Span);
}
