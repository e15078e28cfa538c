using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Basic.Reference.Assemblies;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelGen.Benchmarks;

/// <summary>What all analyzers together cost: a hundred classes that are models, and a hundred that are not.</summary>
public class AnalyzerBenchmarks
{
    private const int Classes = 100;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(Analyzers.LibraryAnalyzer).Assembly.GetExportedTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Analyzers.LibraryAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> NoRules = [new Idle()];

    private CSharpCompilation? _models;
    private CSharpCompilation? _others;

    /// <summary>Compiles both projects, generated code included.</summary>
    [GlobalSetup]
    public void Compile()
    {
        _models = Compile(index => Model("Net" + index) + Use("Net" + index));
        _others = Compile(index => $"public sealed class Class{index} {{ public int Twice(int x) => 2 * x; }}");
    }

    /// <summary>Models, all rules.</summary>
    [Benchmark(OperationsPerInvoke = Classes)]
    public Task<ImmutableArray<Diagnostic>> Models() => Analyze(_models!, Analyzers);

    /// <summary>The compiler's own share of the above.</summary>
    [Benchmark(OperationsPerInvoke = Classes)]
    public Task<ImmutableArray<Diagnostic>> ModelsWithoutRules() => Analyze(_models!, NoRules);

    /// <summary>Other classes, all rules.</summary>
    [Benchmark(OperationsPerInvoke = Classes)]
    public Task<ImmutableArray<Diagnostic>> OtherClasses() => Analyze(_others!, Analyzers);

    /// <summary>The compiler's own share of the above.</summary>
    [Benchmark(OperationsPerInvoke = Classes)]
    public Task<ImmutableArray<Diagnostic>> OtherClassesWithoutRules() => Analyze(_others!, NoRules);

    private static Task<ImmutableArray<Diagnostic>> Analyze(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        compilation.Clone().WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync();

    private static CSharpCompilation Compile(Func<int, string> source)
    {
        IEnumerable<SyntaxTree> trees = Enumerable.Range(0, Classes).Select(index => CSharpSyntaxTree.ParseText(source(index), ParseOptions));
        PortableExecutableReference library = MetadataReference.CreateFromFile(typeof(ModelAttribute).Assembly.Location);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "User", trees, [.. Net100.References.All, library], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create([new Generator.ModelGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        Diagnostic? error = generated.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return error is null ? (CSharpCompilation)generated : throw new InvalidOperationException(error.ToString());
    }

    private static string Model(string name) => $"""
        using ModelGen;

        [Model]
        [Input(64)]
        [Dense(128, Activation.Relu, KernelL2 = 0.001)]
        [Dropout(0.2)]
        [Dense(64, UseBias = false)]
        [BatchNorm(Momentum = 0.9)]
        [Activation(Activation.Relu)]
        [Dense(10, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam]
        [Metrics(Metric.Accuracy)]
        public partial class {name};

        """;

    private static string Use(string model) => $$"""
        public static class {{model}}Program
        {
            public static float Run(Dataset<int> train, Dataset<int> test)
            {
                {{model}} model = new(seed: 1);
                model.Fit(train, new FitOptions { Epochs = 3, Validation = test, Callbacks = [new EarlyStopping()] });
                return model.TrainOnBatch(new float[128], new int[2]);
            }
        }
        """;

    /// <summary>Makes the compiler do all that it does for any analyzer.</summary>
    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1001", Justification = "It is not for use in projects.")]
    [SuppressMessage("MicrosoftCodeAnalysisReleaseTracking", "RS2008", Justification = "It is not released.")]
    private sealed class Idle : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("IDLE", "Idle", "Idle", "Idle", DiagnosticSeverity.Hidden, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType);
            context.RegisterOperationAction(static _ => { }, OperationKind.Invocation);
        }
    }
}
