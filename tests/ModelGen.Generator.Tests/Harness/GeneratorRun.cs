using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Generator.Tests;

/// <summary>
/// Runs the generator under a hostile culture, and proves on the way what holds for every run: a second run over an equal
/// compilation does no work, no value of the pipeline holds a symbol, and the result compiles without a warning.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly string[] OurSteps = [TrackingNames.Parse, TrackingNames.Files, TrackingNames.Import, TrackingNames.HintNames, TrackingNames.Emit];

    private GeneratorRun(GeneratorDriverRunResult result, Compilation output)
    {
        Result = result;
        Output = output;
    }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>The user's compilation with the generated files.</summary>
    public Compilation Output { get; }

    public IReadOnlyList<GeneratedSourceResult> Files => Result.Results.Single().GeneratedSources;

    /// <summary>The text of the only generated file.</summary>
    public string Text => Assert.Single(Files).SourceText.ToString();

    /// <summary>Generates, proves the invariants and demands that the result compiles without any diagnostic.</summary>
    public static GeneratorRun Of(params string[] sources) => Of([], sources);

    /// <summary>The same in a project with additional files.</summary>
    public static GeneratorRun Of(IReadOnlyList<AdditionalText> files, params string[] sources)
    {
        GeneratorRun run = WithCompileErrors(files, sources);
        Diagnostic[] diagnostics = [.. run.Output.GetDiagnostics().Where(IsTrouble)];
        Assert.True(diagnostics.Length == 0, string.Join("\n", diagnostics.Select(static d => d.ToString())));
        return run;
    }

    /// <summary>Generates and proves the invariants of a source that itself need not compile.</summary>
    public static GeneratorRun WithCompileErrors(params string[] sources) => WithCompileErrors([], sources);

    /// <summary>The same in a project with additional files.</summary>
    public static GeneratorRun WithCompileErrors(IReadOnlyList<AdditionalText> files, params string[] sources)
    {
        using HostileCulture culture = new();
        CSharpCompilation compilation = Compilations.Create(sources);
        GeneratorDriver driver = CreateDriver(files).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        GeneratorDriverRunResult result = driver.GetRunResult();
        Assert.Null(result.Results.Single().Exception);
        Assert.Empty(result.Diagnostics);
        AssertCached(driver.RunGenerators(compilation.Clone()).GetRunResult());
        AssertNoSymbols(result);
        Assert.All(result.Results.Single().GeneratedSources, static file => Assert.DoesNotContain('\r', file.SourceText.ToString()));
        return new GeneratorRun(result, output);
    }

    public static GeneratorDriver CreateDriver(params IEnumerable<AdditionalText> files) => CSharpGeneratorDriver.Create(
        [new ModelGenerator().AsSourceGenerator()],
        files,
        parseOptions: Compilations.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static bool IsTrouble(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning
        && !(diagnostic.Id == "CS1591" && !diagnostic.Location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));

    private static void AssertCached(GeneratorDriverRunResult second)
    {
        GeneratorRunResult run = second.Results.Single();
        IEnumerable<IncrementalStepRunReason> reasons = OurSteps
            .Where(run.TrackedSteps.ContainsKey)
            .SelectMany(name => run.TrackedSteps[name])
            .SelectMany(static step => step.Outputs)
            .Select(static output => output.Reason);
        Assert.All(reasons, static reason => Assert.True(
            reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"A second run was {reason}."));
        Assert.All(
            run.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs),
            static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static void AssertNoSymbols(GeneratorDriverRunResult result)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (string name in OurSteps.Where(result.Results.Single().TrackedSteps.ContainsKey))
        {
            foreach ((object value, _) in result.Results.Single().TrackedSteps[name].SelectMany(static step => step.Outputs))
            {
                Walk(value, name, seen);
            }
        }
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or Location or AttributeData,
            $"{path} holds a {value.GetType().Name}.");
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Walk(item, path + "[]", seen);
            }
        }

        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
