using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Analyzers;
using ModelGen.CodeFixes;
using ModelGen.Tests;

namespace ModelGen.Generator.Tests;

/// <summary>A damaged file is a network, or has problems that are listed with their places.</summary>
public sealed class KerasFuzzTests(ITestOutputHelper output)
{
    private const string FileName = "/app/net.json";

    [Fact]
    public void Import_Mutants_GiveAttributesOrProblems() => new Fuzzing(output).Run<NotImportedException>(
        KerasCorpus.Mutant,
        static file =>
        {
            string text = KerasCorpus.Text(file);
            KerasImport import = KerasImport.Read(text);
            AssertInside(KerasRules.FirstProblem(import, []), text);
            Assert.All(import.Problems, problem => AssertInside(problem.Place, text));
            Assert.All(import.Attributes, attribute =>
            {
                AssertInside(attribute.Place, text);
                Assert.All(attribute.Arguments, argument => AssertInside(argument.Place, text));
                AssertIsAttribute(ImportedAttributeText.Of(attribute));
            });
            NotImportedException.ThrowUnlessWhole(import);
        });

    /// <summary>Whatever the file: what is generated is C#, and what the analyzers say is one line in the file.</summary>
    [Fact]
    public void Generation_FromMutants_GivesANetworkOrAStub()
    {
        const int OneOf = 50;
        CSharpCompilation compilation = Compilations.Create("using ModelGen;\n[Model(FromKeras = \"net.json\")]\npublic partial class Net;");
        AdditionalText current = new TextFile(FileName, "");
        GeneratorDriver driver = GeneratorRun.CreateDriver(current);
        new Fuzzing(output).Run<NotImportedException>(
            KerasCorpus.Mutant,
            file =>
            {
                TextFile next = new(FileName, KerasCorpus.Text(file));
                driver = driver.ReplaceAdditionalText(current, next).RunGenerators(compilation, TestContext.Current.CancellationToken);
                current = next;
                GeneratorRunResult result = driver.GetRunResult().Results.Single();
                Assert.Null(result.Exception);
                Assert.Empty(Assert.Single(result.GeneratedSources).SyntaxTree.GetDiagnostics(TestContext.Current.CancellationToken));
                AssertReported(compilation, next);
                NotImportedException.ThrowUnlessWhole(KerasImport.Read(next.Content));
            },
            OneOf);
    }

    private static void AssertReported(CSharpCompilation compilation, TextFile file)
    {
        Exception? failure = null;
        CompilationWithAnalyzersOptions options = new(new AnalyzerOptions([file]), (exception, _, _) => failure = exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        IEnumerable<Diagnostic> diagnostics = compilation.WithAnalyzers([new NetworkAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.Null(failure);
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, static diagnostic => Assert.DoesNotContain(diagnostic.GetMessage(), static character => char.IsControl(character) || character is '\u2028' or '\u2029'));
    }

    private static void AssertInside(TextSpan place, string text) => Assert.InRange(place.End, place.Start, text.Length);

    private static void AssertIsAttribute(string text) =>
        Assert.False(SyntaxFactory.ParseCompilationUnit(text + " class Net;").ContainsDiagnostics, text);

    /// <summary>What is said of a file that gives no network.</summary>
    private sealed class NotImportedException : Exception
    {
        public static void ThrowUnlessWhole(KerasImport import)
        {
            if (import is not { Fault: null, Problems.Count: 0 })
            {
                throw new NotImportedException();
            }
        }
    }
}
