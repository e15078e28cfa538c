using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ModelGen.Analyzers;

/// <summary>Reports training of one model from code that runs on several threads at once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConcurrentTrainingAnalyzer : LibraryAnalyzer
{
    private static readonly string[] Methods = ["Fit", "TrainOnBatch", "ComputeGradients", "ApplyGradients", "Forward", "Backward"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.ConcurrentTraining];

    private protected override void Register(CompilationStartAnalysisContext start) =>
        start.RegisterOperationAction(Analyze, OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (TrainedBy(call) is { } model
            && Repetition(call, model) is { } repetition)
        {
            string message = $"{model.Name}.{call.TargetMethod.Name} may run on several threads at once in {repetition}, and a model is trained by one at a time; train a model of its own in each, or write a plain loop: a step uses all cores by itself";
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.ConcurrentTraining, call.Syntax.GetLocation(), message));
        }
    }

    /// <summary>The variable whose model the call trains, by a method of its own or the trainer's; null when it is another call or another model.</summary>
    private static ISymbol? TrainedBy(IInvocationOperation call)
    {
        if (ModelClass.Of(call.TargetMethod) is not null)
        {
            return Methods.Contains(call.TargetMethod.Name) ? Origin.Variable(call.Instance) : null;
        }

        return ModelClass.FittedBy(call) is not null ? Origin.Variable(Origin.Argument(call, "model")) : null;
    }

    /// <summary>The call around it that runs it several times at once, each time with the same model; null when there is none for certain.</summary>
    private static string? Repetition(IOperation call, ISymbol model)
    {
        for (IOperation? outer = call.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ILockOperation || Declares(outer, model))
            {
                return null;
            }

            if (outer is IAnonymousFunctionOperation function && Receiver(function) is { } receiver && Repeats(receiver, model))
            {
                return $"{receiver.TargetMethod.ContainingType.Name}.{receiver.TargetMethod.Name}";
            }
        }

        return null;
    }

    private static bool Repeats(IInvocationOperation receiver, ISymbol model)
    {
        INamedTypeSymbol type = receiver.TargetMethod.ContainingType;
        return type.ToDisplayString() switch
        {
            "System.Threading.Tasks.Parallel" => receiver.TargetMethod.Name.StartsWith("For", StringComparison.Ordinal),
            "System.Linq.ParallelEnumerable" => true,
            "System.Threading.Tasks.Task" => receiver.TargetMethod.Name == "Run" && IsInLoop(receiver, model),
            _ => false,
        };
    }

    // A task that is waited for before the next begins runs alone, and one that a local of the loop holds may be;
    // a model that the loop declares is another one each time.
    private static bool IsInLoop(IInvocationOperation task, ISymbol model)
    {
        ILocalSymbol? holder = null;
        for (IOperation? outer = task.Parent; outer is not null and not IAnonymousFunctionOperation; outer = outer.Parent)
        {
            if (IsWait(outer) || outer is IVariableDeclaratorOperation || Declares(outer, model) || (holder is not null && Declares(outer, holder)))
            {
                return false;
            }

            if (outer is ILoopOperation)
            {
                return true;
            }

            holder ??= (outer as IAssignmentOperation)?.Target is ILocalReferenceOperation { Local: var assigned } ? assigned : null;
        }

        return false;
    }

    private static bool IsWait(IOperation operation) => operation
        is IAwaitOperation
        or IInvocationOperation { TargetMethod.Name: "Wait" or "WaitAll" or "GetResult" or "ConfigureAwait" or "ContinueWith" }
        or IPropertyReferenceOperation { Property.Name: "Result" };

    private static bool Declares(IOperation scope, ISymbol model) => scope switch
    {
        IBlockOperation block => block.Locals.Contains(model, SymbolEqualityComparer.Default),
        ILoopOperation loop => loop.Locals.Contains(model, SymbolEqualityComparer.Default),
        IAnonymousFunctionOperation function => SymbolEqualityComparer.Default.Equals(function.Symbol, model.ContainingSymbol),
        _ => false,
    };

    /// <summary>The call that the function is passed to.</summary>
    private static IInvocationOperation? Receiver(IAnonymousFunctionOperation function)
    {
        IOperation? outer = function.Parent;
        while (outer is IDelegateCreationOperation or IConversionOperation or IArgumentOperation or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        return outer as IInvocationOperation;
    }
}
