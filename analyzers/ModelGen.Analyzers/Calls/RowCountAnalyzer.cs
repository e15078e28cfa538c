using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>Reports arrays of a length that a model does not take: no whole rows, or not as many as there are inputs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RowCountAnalyzer : LibraryAnalyzer
{
    private static readonly string[] Methods =
        ["Predict", "PredictClass", "TrainOnBatch", "ComputeGradients", "ComputeLoss", "Forward", "Backward"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.RowCount];

    private protected override void Register(CompilationStartAnalysisContext start) =>
        start.RegisterOperationAction(Analyze, OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (Methods.Contains(call.TargetMethod.Name)
            && GeneratedPart.Declares(call.TargetMethod)
            && ModelClass.Of(call.TargetMethod) is { InputSize: { } inputSize, OutputSize: { } outputSize })
        {
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (Fault(call, argument, inputSize, outputSize) is { } fault)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        DiagnosticDescriptors.RowCount,
                        argument.Value.Syntax.GetLocation(),
                        FormattableString.Invariant($"{call.TargetMethod.Name} gets an array of {fault}")));
                }
            }
        }
    }

    private static string? Fault(IInvocationOperation call, IArgumentOperation argument, int inputSize, int outputSize)
    {
        if (argument is { ArgumentKind: ArgumentKind.DefaultValue } || Origin.Length(argument.Value) is not { } length)
        {
            return null;
        }

        bool isClassNumber = argument.Parameter?.Type is INamedTypeSymbol { TypeArguments: { Length: 1 } elements }
            && elements[0].SpecialType == SpecialType.System_Int32;
        return argument.Parameter?.Name switch
        {
            "input" when length != inputSize => FormattableString.Invariant($"{Counted(length, "value")}, but a row has {inputSize}; pass one row"),
            "inputs" => WholeRows(length, inputSize, "InputSize"),
            "targets" when isClassNumber => AsManyAsRows(length, "class number", Rows(call, inputSize)),
            "targets" => WholeRows(length, outputSize, "OutputSize") ?? AsManyAsRows(length / outputSize, "row of targets", Rows(call, inputSize)),
            "sampleWeights" when length > 0 => AsManyAsRows(length, "weight", Rows(call, inputSize)),
            "outputGradients" => WholeRows(length, outputSize, "OutputSize"),
            "inputGradients" when length > 0 => WholeRows(length, inputSize, "InputSize"),
            "outputs" => Room(length, call, inputSize, outputSize),
            _ => null,
        };
    }

    private static string? WholeRows(long length, int size, string constant) => length == 0 || length % size != 0
        ? FormattableString.Invariant($"{Counted(length, "value")}, which is no multiple of {constant}, {size}; pass whole rows of {Counted(size, "value")}")
        : null;

    private static string? AsManyAsRows(long count, string what, long? rows) => rows is { } expected && count != expected
        ? FormattableString.Invariant($"{Counted(count, what)} for {Counted(expected, "row of inputs")}; pass {expected}")
        : null;

    private static string? Room(long length, IInvocationOperation call, int inputSize, int outputSize) =>
        Rows(call, inputSize) is { } rows && length < rows * outputSize && !(length == 0 && call.TargetMethod.Name.StartsWith("Compute", StringComparison.Ordinal))
            ? FormattableString.Invariant($"{Counted(length, "value")} for the outputs of {Counted(rows, "row")}; make it {rows * outputSize} long, {outputSize} a row")
            : null;

    /// <summary>The number of rows of input, where there are whole rows of a known number.</summary>
    private static long? Rows(IInvocationOperation call, int inputSize) =>
        Origin.Argument(call, "inputs") is { } inputs
        && Origin.Length(inputs) is { } length and > 0
        && length % inputSize == 0
            ? length / inputSize
            : null;

    /// <summary>"1 row of inputs", "2 rows of inputs".</summary>
    private static string Counted(long count, string singular)
    {
        int noun = singular.IndexOf(" of ", StringComparison.Ordinal);
        string plural = noun < 0 ? singular + "s" : singular.Insert(noun, "s");
        return FormattableString.Invariant($"{count} {(count == 1 ? singular : plural)}");
    }
}
