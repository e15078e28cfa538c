using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Generator;

namespace ModelGen.CodeFixes;

/// <summary>Names of the library in inserted text: written in full, then shortened as far as the document's usings allow.</summary>
internal static class LibraryNames
{
    private const string Prefix = "global::" + KnownNames.Namespace + ".";

    /// <summary>A type of the library in full: <c>global::ModelGen.Loss</c>.</summary>
    public static string Full(string name) => Prefix + name;

    /// <summary>Marks the names in the spans to be imported and simplified when the code action ends.</summary>
    public static async Task<Document> ImportAsync(Document document, IReadOnlyList<TextSpan> spans, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        Compilation? compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || compilation is null)
        {
            return document;
        }

        SyntaxGenerator generator = SyntaxGenerator.GetGenerator(document);
        Dictionary<SyntaxNode, INamedTypeSymbol> types = [];
        foreach (SyntaxNode node in spans.SelectMany(span => root.DescendantNodes(span)).Distinct())
        {
            if (spans.Any(span => span.Contains(node.Span)) && Name(node) is { } name && Resolve(compilation, node, name) is { } type)
            {
                types.Add(node, type);
            }
        }

        return document.WithSyntaxRoot(root.ReplaceNodes(
            types.Keys,
            (node, _) => generator.TypeExpression(types[node])
                .WithTriviaFrom(node)
                .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation)));
    }

    private static string? Name(SyntaxNode node) => node switch
    {
        QualifiedNameSyntax { Left: AliasQualifiedNameSyntax } name when node.ToString().StartsWith(Prefix, StringComparison.Ordinal) => name.Right.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: AliasQualifiedNameSyntax } name when node.ToString().StartsWith(Prefix, StringComparison.Ordinal) => name.Name.Identifier.ValueText,
        _ => null,
    };

    private static INamedTypeSymbol? Resolve(Compilation compilation, SyntaxNode node, string name) =>
        compilation.GetTypeByMetadataName($"{KnownNames.Namespace}.{name}{(node.Parent is AttributeSyntax ? "Attribute" : "")}");
}
