using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>Reports what the generator's parser finds wrong with a class that carries <c>[Model]</c> or <c>[Block]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticDescriptors.OfNetworks;

    private protected override void Register(CompilationStartAnalysisContext start) => start.RegisterSyntaxNodeAction(
        Analyze,
        SyntaxKind.ClassDeclaration,
        SyntaxKind.StructDeclaration,
        SyntaxKind.RecordDeclaration,
        SyntaxKind.RecordStructDeclaration);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        TypeDeclarationSyntax declaration = (TypeDeclarationSyntax)context.Node;
        if (context.ContainingSymbol is not INamedTypeSymbol type)
        {
            return;
        }

        if (DeclarationOrder.OwnsModel(type, declaration))
        {
            AnalyzeModel(context, type, declaration);
        }
        else if (DeclarationOrder.FindBlock(type, context.CancellationToken) == declaration && BlockContents.Read(type, context.CancellationToken) is { } block)
        {
            BlockRules.CheckAlone(block, context.CancellationToken);
            Report(context, block.Issues.ToEquatableArray(), new IssueLocator(type, declaration, file: null, context.CancellationToken));
        }
    }

    private static void AnalyzeModel(SyntaxNodeAnalysisContext context, INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        KerasFile? file = DeclarationOrder.KerasName(type) is { } name
            ? KerasFile.Find(name, context.Options.AdditionalFiles, context.CancellationToken)
            : null;
        ParseResult result = NetworkParser.Parse(type, declaration, context.SemanticModel, file, context.CancellationToken);
        bool isRowAnalyzed = DeclarationOrder.RowOf(type) is { } row && RowTypeAnalyzer.Analyzes(row);
        IEnumerable<Issue> issues = result.Issues.Where(issue => !(isRowAnalyzed && issue.Target.IsRowProperty));
        Report(context, issues, new IssueLocator(type, declaration, file, context.CancellationToken));
    }

    private static void Report(SyntaxNodeAnalysisContext context, IEnumerable<Issue> issues, IssueLocator locator)
    {
        foreach (Issue issue in issues)
        {
            if (DiagnosticDescriptors.Find(issue.Rule) is { } descriptor)
            {
                context.ReportDiagnostic(Create(issue, descriptor, locator));
            }
        }
    }

    private static Diagnostic Create(Issue issue, DiagnosticDescriptor descriptor, IssueLocator locator)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        if (issue.Replacement is { } replacement)
        {
            properties = properties.Add(DiagnosticProperties.Replacement, replacement);
        }

        IEnumerable<Location> related = issue.Related is { } target ? [locator.Locate(target)] : [];
        if (issue.Target.Inside is { } place)
        {
            properties = properties.Add(DiagnosticProperties.InBlock, place.Block);
            related = locator.Locate(place) is { } inside ? [inside] : [];
        }

        return Diagnostic.Create(descriptor, locator.Locate(issue.Target), Severity(issue), related, properties, issue.Message);
    }

    // A rule may be an error in one case and a warning in another.
    private static DiagnosticSeverity Severity(Issue issue) => issue.Severity switch
    {
        IssueSeverity.Error => DiagnosticSeverity.Error,
        IssueSeverity.Warning => DiagnosticSeverity.Warning,
        IssueSeverity.Suggestion => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };
}
