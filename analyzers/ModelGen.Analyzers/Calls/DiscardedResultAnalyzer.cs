using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ModelGen.Analyzers;

/// <summary>Reports calls that only return something, and whose result is dropped.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DiscardedResultAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.DiscardedResult];

    private protected override void Register(CompilationStartAnalysisContext start) =>
        start.RegisterOperationAction(Analyze, OperationKind.ExpressionStatement);

    private static void Analyze(OperationAnalysisContext context)
    {
        if (((IExpressionStatementOperation)context.Operation).Operation is IInvocationOperation call
            && Loss(call.TargetMethod) is { } loss)
        {
            string message = $"the result of {call.TargetMethod.Name} is dropped, but {loss}";
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.DiscardedResult, call.Syntax.GetLocation(), message));
        }
    }

    /// <summary>What is lost with the method's result; null when that may be dropped.</summary>
    private static string? Loss(IMethodSymbol method) => method switch
    {
        { Name: "Split" } when LibraryTypes.IsDataset(method.ContainingType) =>
            "the data set stays as it is, and the two parts are returned; write '(train, test) = ...'",
        { Name: "Take" } when LibraryTypes.IsDataset(method.ContainingType) =>
            "the data set stays as it is, and its first rows are returned; write 'data = ...'",
        { Name: "Load", IsStatic: true } when LibraryTypes.IsModelFile(method.ContainingType) || ModelClass.Of(method) is not null =>
            "it is the loaded model, and no other changes; write 'model = ...'",
        _ => null,
    };
}
