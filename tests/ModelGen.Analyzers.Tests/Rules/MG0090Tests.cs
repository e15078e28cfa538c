using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0090Tests : RuleTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    public Task OldVersion_TriggersAlone(LanguageVersion version) => Verify(version, "{|MG0090:Net|}").RunAsync(Cancellation);

    [Fact]
    public Task OldVersion_SaysBothVersions()
    {
        DeclarationTest test = Verify(LanguageVersion.CSharp10, "{|#0:Net|}");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("MG0090", DiagnosticSeverity.Error).WithLocation(0).WithMessage(
            "the generated part of Net is C# 12.0, but the project's language version is 10.0; write <LangVersion>12.0</LangVersion> or a later one in the project, or remove it for the default"));
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public Task NewerVersion_DoesNotTrigger(LanguageVersion version) => Verify(version, "Net").RunAsync(Cancellation);

    [Fact]
    public Task HalfTyped_DoesNotThrow() => HalfTyped.Run("using ModelGen;\n[Model] partial");

    private static DeclarationTest Verify(LanguageVersion version, string name) => new()
    {
        TestCode = Hidden("[Dense(8, UseBias = false)]\n[BatchNorm]\n[Activation(Activation.Gelu)]\n[Dropout(0.1)]").Replace("class Net", $"class {name}"),
        CSharp = version,
        RunsGenerator = true,
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
    };
}
