using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>
/// Reports types around models that are not partial. The report belongs to the outer type, in whose declaration it
/// stands: of what is reported elsewhere, editors offer no fix.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NestedModelAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.ContainerIsNotPartial];

    private protected override void Register(CompilationStartAnalysisContext start) =>
        start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol outer = (INamedTypeSymbol)context.Symbol;
        foreach (INamedTypeSymbol model in Nested(outer))
        {
            if (DeclarationOrder.FindModel(model, context.CancellationToken) is not { } declaration)
            {
                continue;
            }

            IssueList issues = new();
            DeclarationRules.Check(model, declaration, issues);
            IssueLocator locator = new(model, declaration, file: null, context.CancellationToken);
            foreach (Issue issue in issues.ToEquatableArray().Where(static issue => issue.Rule == DiagnosticIds.ContainerIsNotPartial))
            {
                // One report a type: a second model in it would ask for the same.
                Location location = locator.Locate(issue.Target);
                if (outer.Locations.Contains(location))
                {
                    context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.ContainerIsNotPartial, location, issue.Message));
                    return;
                }
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Nested(INamedTypeSymbol outer) =>
        outer.GetTypeMembers().SelectMany(static inner => Nested(inner).Prepend(inner));
}
