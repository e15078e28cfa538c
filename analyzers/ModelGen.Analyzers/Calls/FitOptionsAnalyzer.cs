using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ModelGen.Analyzers;

/// <summary>Reports settings of <c>Fit</c> and shares of <c>Split</c> that are out of their range, or that go badly with the model or its data.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FitOptionsAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.CallNumber, DiagnosticDescriptors.BatchOfOneRow, DiagnosticDescriptors.ValidationIsTraining];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterOperationAction(CheckSetting, OperationKind.SimpleAssignment);
        start.RegisterOperationAction(CheckCall, OperationKind.Invocation);
    }

    private static void CheckSetting(OperationAnalysisContext context)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property }
            || !LibraryTypes.IsFitOptions(property.ContainingType)
            || assignment.Value.ConstantValue is not { HasValue: true, Value: int number })
        {
            return;
        }

        int? least = property.Name switch
        {
            "Epochs" or "BatchSize" => 1,
            "Threads" => 0,
            _ => null,
        };
        if (number < least)
        {
            string way = least == 0 ? "write 0 for all cores, or how many to use at most" : "write at least 1";
            Report(context, DiagnosticDescriptors.CallNumber, assignment.Value, $"{property.Name} is {number}; {way}");
        }
    }

    private static void CheckCall(OperationAnalysisContext context)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "Split" && LibraryTypes.IsDataset(call.TargetMethod.ContainingType))
        {
            CheckSplit(context, call);
        }
        else if (ModelClass.FittedBy(call) is { } model && Origin.Argument(call, "options") is { } options)
        {
            CheckFit(context, call, model, options);
        }
    }

    private static void CheckSplit(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (Origin.Argument(call, "fraction") is { ConstantValue: { HasValue: true, Value: double share } } value && !(share > 0 && share < 1))
        {
            Report(context, DiagnosticDescriptors.CallNumber, value, $"Split at {share} leaves one of the two parts empty; write the share of the second, above 0 and below 1, such as 0.2");
        }
    }

    private static void CheckFit(OperationAnalysisContext context, IInvocationOperation call, ModelClass model, IOperation options)
    {
        if (Origin.Property(options, "BatchSize") is { ConstantValue: { HasValue: true, Value: 1 } } size && model.LayerThatNeedsBatches is { } layer)
        {
            Report(context, DiagnosticDescriptors.BatchOfOneRow, size, $"BatchSize is 1, but {model.Name} has {layer}, which compares the rows of a batch: one row is always its own mean; write at least 2, usually 32");
        }

        if (Origin.Property(options, "Validation") is { } validation
            && Origin.Variable(validation) is { } data
            && SymbolEqualityComparer.Default.Equals(data, Origin.Variable(Origin.Argument(call, "train"))))
        {
            Report(context, DiagnosticDescriptors.ValidationIsTraining, validation, $"Validation is {data.Name}, the training data, so that it cannot show overfitting; hold rows back with {data.Name}.Split(0.2)");
        }
    }

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor descriptor, IOperation place, FormattableString message) =>
        context.ReportDiagnostic(Diagnostic.Create(descriptor, place.Syntax.GetLocation(), FormattableString.Invariant(message)));
}
