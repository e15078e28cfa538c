using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>
/// Reports what is wrong with the properties of types of rows, which are those with a <c>[Target]</c>. The report belongs to the type, in
/// whose declaration it stands: of what is reported elsewhere, editors offer no fix.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RowTypeAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticDescriptors.OfRows;

    private protected override void Register(CompilationStartAnalysisContext start) =>
        start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    /// <summary>Whether the type is looked at by itself: it is in the source, and all of its properties' types are known there.</summary>
    internal static bool Analyzes(ITypeSymbol row) => row is INamedTypeSymbol { IsGenericType: false, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface }
        && row.Locations.Any(static location => location.IsInSource)
        && RowReader.IsRow(row);

    private static void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol row = (INamedTypeSymbol)context.Symbol;
        if (!Analyzes(row))
        {
            return;
        }

        List<RowProblem> problems = [];
        RowReader.Read(row, model: null, problems);
        foreach (RowProblem problem in problems)
        {
            if (DiagnosticDescriptors.Find(problem.Rule) is { } descriptor)
            {
                context.ReportDiagnostic(Diagnostic.Create(descriptor, Locate(problem, row, context.CancellationToken), problem.Message));
            }
        }
    }

    /// <summary>The attribute or the property; the type's name where an inherited property is at fault.</summary>
    private static Location Locate(RowProblem problem, INamedTypeSymbol row, CancellationToken cancellationToken)
    {
        IPropertySymbol? property = row.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => property.Name == problem.Property);
        return property is null
            ? row.Locations[0]
            : Written(problem, property)?.GetSyntax(cancellationToken).GetLocation() ?? property.Locations[0];
    }

    private static SyntaxReference? Written(RowProblem problem, IPropertySymbol property) =>
        problem.Attribute is { } attribute ? new RowAttributes(property).Find(attribute)?.ApplicationSyntaxReference : null;
}
