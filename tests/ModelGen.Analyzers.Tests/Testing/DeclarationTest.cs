using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using ModelGen.Generator;

namespace ModelGen.Analyzers.Tests;

/// <summary>Runs all analyzers on a source that references the library.</summary>
internal sealed class DeclarationTest : CSharpAnalyzerTest<NetworkAnalyzer, DefaultVerifier>
{
    public DeclarationTest() => TestEnvironment.Prepare(this);

    /// <summary>Whether the generator runs first, as in every build; by default analyzers see the user's code alone, as in an editor at times.</summary>
    public bool RunsGenerator { get; init; }

    public LanguageVersion CSharp { get; init; } = LanguageVersion.CSharp14;

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(CSharp, DocumentationMode.Diagnose);

    protected override IEnumerable<Type> GetSourceGenerators() => RunsGenerator ? [typeof(ModelGenerator)] : [];

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => TestEnvironment.Analyzers;
}

/// <summary>Runs all analyzers and a fix on a source that references the library.</summary>
internal sealed class DeclarationFixTest<TFix> : CSharpCodeFixTest<NetworkAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    public DeclarationFixTest() => TestEnvironment.Prepare(this);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => TestEnvironment.Analyzers;
}
