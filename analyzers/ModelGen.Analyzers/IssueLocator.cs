using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>
/// Turns an issue's target into a place in the source, or in the file that the model is read from: the argument at fault, else its
/// attribute; a member; else the class's name.
/// </summary>
internal sealed class IssueLocator(INamedTypeSymbol type, TypeDeclarationSyntax declaration, KerasFile? file, CancellationToken cancellationToken)
{
    private readonly IReadOnlyList<AttributeData> _attributes = DeclarationOrder.Read(type, declaration);

    public Location Locate(AttributeTarget target)
    {
        if (target.Ordinal == AttributeTarget.ClassMember && Member(target.Argument) is { } member)
        {
            return member.Locations[0];
        }

        if (PlaceInFile(target) is { } place)
        {
            return place;
        }

        if (target.Ordinal < 0 || target.Ordinal >= _attributes.Count)
        {
            return TypeAt(target.Element ?? 0).Identifier.GetLocation();
        }

        AttributeData attribute = _attributes[target.Ordinal];
        AttributeSyntax syntax = (AttributeSyntax)attribute.ApplicationSyntaxReference!.GetSyntax(cancellationToken);
        TextSpan span = target.Argument is { } argument
            ? ArgumentSpan(attribute, syntax, argument, target.Element)
            : syntax.Span;
        return Location.Create(syntax.SyntaxTree, span);
    }

    /// <summary>A place in a block; null where the block is gone.</summary>
    public Location? Locate(BlockPlace place) =>
        type.ContainingAssembly.GetTypeByMetadataName(place.Block) is { } block
        && DeclarationOrder.FindBlock(block, cancellationToken) is { } blockDeclaration
            ? new IssueLocator(block, blockDeclaration, file: null, cancellationToken).Locate(new AttributeTarget(place.Ordinal, place.Argument))
            : null;

    private Location? PlaceInFile(AttributeTarget target)
    {
        int ordinal = target.Ordinal - _attributes.Count;
        if (file is not { Path: { } path, Text: { } text } || (ordinal < 0 && target.Ordinal != AttributeTarget.ImportedFile))
        {
            return null;
        }

        KerasImport import = KerasImport.Read(text);
        TextSpan span = import.Attributes.ElementAtOrDefault(ordinal) is { } attribute
            ? attribute.Find(target.Argument ?? "")?.Place ?? attribute.Place
            : KerasRules.FirstProblem(import, WrittenArguments.ReadAll(type, declaration, new IssueList()));
        return Location.Create(path, span, SourceText.From(text).Lines.GetLinePositionSpan(span));
    }

    private ISymbol? Member(string? id) =>
        type.GetMembers().FirstOrDefault(member => member.GetDocumentationCommentId() == id && !GeneratedPart.Declares(member));

    private TypeDeclarationSyntax TypeAt(int depth) =>
        declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().ElementAtOrDefault(depth) ?? declaration;

    private static TextSpan ArgumentSpan(AttributeData attribute, AttributeSyntax syntax, string name, int? element)
    {
        IReadOnlyList<ExpressionSyntax> values = Values(attribute, syntax, name);
        if (element is { } index)
        {
            values = values.Count == 1 ? Elements(values[0]) ?? values : values;
            values = index < values.Count ? [values[index]] : values;
        }

        return values.Count == 0
            ? syntax.Span
            : TextSpan.FromBounds(values[0].SpanStart, values[values.Count - 1].Span.End);
    }

    /// <summary>The expressions written for a property or parameter: several for a <c>params</c> array.</summary>
    private static IReadOnlyList<ExpressionSyntax> Values(AttributeData attribute, AttributeSyntax syntax, string name)
    {
        IReadOnlyList<AttributeArgumentSyntax> written = syntax.ArgumentList?.Arguments ?? [];
        AttributeArgumentSyntax? named = written.FirstOrDefault(argument =>
            argument.NameEquals?.Name.Identifier.ValueText == name
            || string.Equals(argument.NameColon?.Name.Identifier.ValueText, name, StringComparison.OrdinalIgnoreCase));
        if (named is not null)
        {
            return [named.Expression];
        }

        IParameterSymbol? parameter = WrittenArguments.ParametersOf(attribute).FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
        if (parameter is null)
        {
            return [];
        }

        return
        [
            .. written
                .Where(static argument => argument.NameEquals is null && argument.NameColon is null)
                .Skip(parameter.Ordinal)
                .Take(parameter.IsParams ? int.MaxValue : 1)
                .Select(static argument => argument.Expression),
        ];
    }

    private static IReadOnlyList<ExpressionSyntax>? Elements(ExpressionSyntax array) => array switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(static e => e.Expression)],
        _ => null,
    };
}
