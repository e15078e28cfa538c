using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Analyzers;
using ModelGen.Generator;

namespace ModelGen.CodeFixes;

/// <summary>The place a diagnostic speaks of, and what is there. A document may have changed since: nothing need be there.</summary>
internal sealed class FixSite(Document document, SyntaxNode root, SourceText text, SemanticModel semantics, Diagnostic diagnostic)
{
    public static async Task<FixSite?> CreateAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? semantics = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return root is null || semantics is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            ? null
            : new FixSite(document, root, text, semantics, diagnostic);
    }

    public Document Document => document;

    public SourceText Text => text;

    public SemanticModel Semantics => semantics;

    public Diagnostic Diagnostic => diagnostic;

    /// <summary>What the diagnostic says to write.</summary>
    public string? Replacement =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Replacement, out string? replacement) ? replacement : null;

    public AttributeSyntax? Attribute => Node.FirstAncestorOrSelf<AttributeSyntax>();

    public TypeDeclarationSyntax? Type => Node.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    /// <summary>The property that the diagnostic is on, as it is declared: by itself, or as the parameter of a record.</summary>
    public SyntaxNode? Property => Node is PropertyDeclarationSyntax or ParameterSyntax ? Node : null;

    /// <summary>The argument whose value the diagnostic is on; null when it is on a whole attribute.</summary>
    public AttributeArgumentSyntax? Argument =>
        Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument && argument.Expression.Span == diagnostic.Location.SourceSpan
            ? argument
            : null;

    /// <summary>The expression that the diagnostic is on: an argument's value, or one of several.</summary>
    public ExpressionSyntax? Expression => Node is ExpressionSyntax written && written.Span == diagnostic.Location.SourceSpan ? written : null;

    /// <summary>The other attribute that a fix changes.</summary>
    public AttributeSyntax? Related => diagnostic.AdditionalLocations.Count > 0 && root.FullSpan.Contains(diagnostic.AdditionalLocations[0].SourceSpan)
        ? Find(diagnostic.AdditionalLocations[0].SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()
        : null;

    private SyntaxNode Node => Find(diagnostic.Location.SourceSpan);

    /// <summary>The class of an attribute, as <c>ModelGen.DenseAttribute</c>; empty when it does not bind.</summary>
    public string NameOf(AttributeSyntax attribute) =>
        semantics.GetTypeInfo(attribute).Type?.OriginalDefinition.ToDisplayString() ?? "";

    /// <summary>What is written for a parameter of an attribute's constructor.</summary>
    public AttributeArgumentSyntax? ArgumentOf(AttributeSyntax attribute, string parameter)
    {
        IReadOnlyList<AttributeArgumentSyntax> written = [.. attribute.ArgumentList?.Arguments.Where(static a => a.NameEquals is null) ?? []];
        int position = semantics.GetSymbolInfo(attribute).Symbol is IMethodSymbol constructor
            ? constructor.Parameters.FirstOrDefault(p => p.Name == parameter)?.Ordinal ?? -1
            : -1;
        return written.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter)
            ?? (written.ElementAtOrDefault(position) is { NameColon: null } argument ? argument : null);
    }

    /// <summary>The ModelGen attributes of a declaration, in their order.</summary>
    public IReadOnlyList<AttributeSyntax> Declared(TypeDeclarationSyntax type) =>
        semantics.GetDeclaredSymbol(type) is INamedTypeSymbol symbol
            ? [.. DeclarationOrder.Read(symbol, type).Select(static a => a.ApplicationSyntaxReference!.GetSyntax()).OfType<AttributeSyntax>()]
            : [];

    public DocumentEdit Edit(TextChange change) => new(document.Id, change);

    public DocumentEdit Replace(SyntaxNode node, string written) => Edit(new TextChange(node.Span, written));

    /// <summary>Removes an attribute, and its line if nothing is left of it; comments stay.</summary>
    public DocumentEdit Remove(AttributeSyntax attribute) => new(document.Id, new TextChange(attribute.Span, ""), attribute);

    private SyntaxNode Find(TextSpan span) => root.FindNode(span, getInnermostNodeForTie: true);
}
