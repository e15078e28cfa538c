using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>Reports callbacks of <c>Fit</c> that watch a figure which this fit does not measure.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallbackAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.NoValidation, DiagnosticDescriptors.UnknownFigure];

    private protected override void Register(CompilationStartAnalysisContext start) =>
        start.RegisterOperationAction(Analyze, OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (ModelClass.FittedBy(call) is not { } model
            || Origin.Argument(call, "options") is not { } options
            || Origin.Property(options, "Callbacks") is not { } callbacks
            || Origin.Elements(callbacks) is not { } elements)
        {
            return;
        }

        bool validates = Origin.Property(options, "Validation") is { } data && !IsNull(data);
        DiagnosticSeverity severity = elements.Any(MonitoredCallback.IsCustom) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        foreach (MonitoredCallback callback in elements.Select(MonitoredCallback.Read).OfType<MonitoredCallback>())
        {
            if (model.MetricKeys is { } keys && !keys.Contains(WithoutPrefix(callback.Key)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticDescriptors.UnknownFigure,
                    callback.Place.Syntax.GetLocation(),
                    severity,
                    additionalLocations: null,
                    properties: null,
                    UnknownFigure(callback, model, keys)));
            }
            else if (IsOfValidation(callback.Key) && !validates)
            {
                string message = $"{callback.Name} monitors '{callback.Key}', but the options have no Validation to measure it on; write Validation, or Monitor = \"{WithoutPrefix(callback.Key)}\"";
                context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.NoValidation, callback.Place.Syntax.GetLocation(), message));
            }
        }
    }

    private static string UnknownFigure(MonitoredCallback callback, ModelClass model, IEnumerable<string> keys)
    {
        string way = MetricKeys.KindOf(WithoutPrefix(callback.Key)) is { } kind ? $"write Metric.{kind} in [Metrics]" : "declare a metric with [Metrics]";
        return $"{callback.Name} monitors '{callback.Key}', but {model.Name} measures {string.Join(", ", keys)}, and the same behind '{MetricKeys.ValidationPrefix}' for Validation; {way}, or monitor one of these";
    }

    private static bool IsNull(IOperation value) => Origin.Of(value).ConstantValue is { HasValue: true, Value: null };

    private static bool IsOfValidation(string key) => key.StartsWith(MetricKeys.ValidationPrefix, StringComparison.Ordinal);

    private static string WithoutPrefix(string key) => IsOfValidation(key) ? key.Substring(MetricKeys.ValidationPrefix.Length) : key;
}
