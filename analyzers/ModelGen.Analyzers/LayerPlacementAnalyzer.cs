using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>Reports layers and training attributes that are not on a declaration with <c>[Model]</c>, and layers that share a line there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LayerPlacementAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.AttributeOnAnotherPart, DiagnosticDescriptors.LayersWithoutModel, DiagnosticDescriptors.LayersOnOneLine];

    private protected override void Register(CompilationStartAnalysisContext start) =>
        start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        ImmutableArray<AttributeData> ours = [.. type.GetAttributes().Where(DeclarationOrder.IsOurs)];
        if (ours.IsEmpty)
        {
            return;
        }

        if ((DeclarationOrder.FindModel(type, context.CancellationToken) ?? DeclarationOrder.FindBlock(type, context.CancellationToken)) is { } declaration)
        {
            ReportStrays(context, type, declaration);
            ReportSharedLines(context, DeclarationOrder.Read(type, declaration));
        }
        else if (!ours.Any(DeclarationOrder.IsMarker))
        {
            ReportMissingModel(context, type, ours);
        }
    }

    private static void ReportStrays(SymbolAnalysisContext context, INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        foreach (AttributeData stray in DeclarationOrder.Elsewhere(type, declaration))
        {
            if (Locate(stray, context.CancellationToken) is { } location)
            {
                string message = DeclarationRules.StrayMessage(stray, type).ToString(CultureInfo.InvariantCulture);
                Location target = declaration.AttributeLists[declaration.AttributeLists.Count - 1].GetLocation();
                context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.AttributeOnAnotherPart, location, [target], message));
            }
        }
    }

    private static void ReportSharedLines(SymbolAnalysisContext context, IReadOnlyList<AttributeData> attributes)
    {
        AttributeData[] layers = [.. attributes.Where(static a => IsLayer(DeclarationOrder.NameOf(a)))];
        for (int i = 1; i < layers.Length; i++)
        {
            if (Locate(layers[i], context.CancellationToken) is { } location && LineOf(layers[i], context) == LineOf(layers[i - 1], context))
            {
                string message = $"[{DeclarationRules.ShortName(layers[i])}] is on the line of [{DeclarationRules.ShortName(layers[i - 1])}], and layers apply in the order in which they are written; write one a line, so that it can be seen";
                context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.LayersOnOneLine, location, message));
            }
        }
    }

    private static bool IsLayer(string attribute) => BlockUse.IsUse(attribute) || LayerCatalog.Find(attribute) is not null;

    private static int? LineOf(AttributeData attribute, SymbolAnalysisContext context) =>
        Locate(attribute, context.CancellationToken)?.GetLineSpan().StartLinePosition.Line;

    // One report a class: the others would say the same.
    private static void ReportMissingModel(SymbolAnalysisContext context, INamedTypeSymbol type, ImmutableArray<AttributeData> ours)
    {
        if (Locate(ours[0], context.CancellationToken) is { } location)
        {
            string message = $"{type.Name} has [{DeclarationRules.ShortName(ours[0])}] but not [Model], so that nothing is generated; write [Model] before it";
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.LayersWithoutModel, location, message));
        }
    }

    private static Location? Locate(AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation();
}
