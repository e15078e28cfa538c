using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace ModelGen.Analyzers.Tests;

/// <summary>
/// What a rule's tests call. Sources carry markup: <c>{|MG0102:20|}</c> is an error expected there, <c>{|#0:20|}</c> a
/// place that an expected message refers to.
/// </summary>
public abstract class RuleTests
{
    /// <summary>A model with a loss, between whose input and output the attributes stand.</summary>
    protected static string Hidden(string attributes) => Model($"""
        [Input(4)]
        {attributes}
        [Dense(3, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        """);

    /// <summary>A correct network to which the attributes are added.</summary>
    protected static string Trained(string attributes) => Model($"""
        [Input(4)]
        [Dense(1)]
        [Loss(Loss.MeanSquaredError)]
        {attributes}
        """);

    /// <summary>A model of the attributes alone.</summary>
    protected static string Model(string attributes) => $$"""
        using ModelGen;

        [Model]
        {{attributes}}
        public partial class Net
        {
        }
        """;

    /// <summary>A second model for the file of the first.</summary>
    protected static string Another(string model) => model.Replace("Net", "Second").Replace("using ModelGen;", "");

    /// <summary>The diagnostics are those marked, and no others.</summary>
    protected static Task Verify(string source) => new DeclarationTest { TestCode = source }.RunAsync(Cancellation);

    /// <summary>The diagnostic at <c>{|#0:...|}</c> has the message; its fix also looks at <c>{|#1:...|}</c>, if that is there.</summary>
    protected static Task Verify(string source, string rule, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        Expect(new DeclarationTest { TestCode = source }, source, rule, message, severity);

    /// <summary>As <see cref="Verify(string)"/>, with the generator running first.</summary>
    protected static Task VerifyGenerated(string source) => WithGenerator(source).RunAsync(Cancellation);

    /// <summary>As <see cref="Verify(string, string, string, DiagnosticSeverity)"/>, with the generator running first.</summary>
    protected static Task VerifyGenerated(string source, string rule, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        Expect(WithGenerator(source), source, rule, message, severity);

    /// <summary>As <see cref="Verify(string)"/>, of code that does not compile yet.</summary>
    protected static Task VerifyHalfTyped(string source) =>
        new DeclarationTest { TestCode = source, CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync(Cancellation);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static DeclarationTest WithGenerator(string source) => new()
    {
        TestCode = source,
        RunsGenerator = true,
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
    };

    private static Task Expect(DeclarationTest test, string source, string rule, string message, DiagnosticSeverity severity)
    {
        DiagnosticResult expected = new DiagnosticResult(rule, severity).WithLocation(0).WithMessage(message);
        test.ExpectedDiagnostics.Add(source.Contains("{|#1:") ? expected.WithLocation(1) : expected);
        return test.RunAsync(Cancellation);
    }
}

/// <summary>What the tests of a rule with fixes call.</summary>
public abstract class RuleTests<TFix> : RuleTests
    where TFix : CodeFixProvider, new()
{
    /// <summary>The fix, made at one place after the other and made at all of them, turns one source into the other.</summary>
    protected static Task VerifyFix(string source, string fixedSource, string? name = null) =>
        new DeclarationFixTest<TFix> { TestCode = source, FixedCode = fixedSource, CodeActionEquivalenceKey = name }.RunAsync(Cancellation);

    /// <summary>The diagnostics are those marked, and no fix is offered.</summary>
    protected static Task VerifyNoFix(string source) =>
        new DeclarationFixTest<TFix> { TestCode = source, FixedCode = source }.RunAsync(Cancellation);
}
