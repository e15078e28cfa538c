using Basic.Reference.Assemblies;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Benchmarks;

/// <summary>What the generator costs a build, and each keystroke in an IDE.</summary>
public class GeneratorBenchmarks
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private CSharpCompilation? _compilation;
    private CSharpCompilation? _otherFileEdited;
    private CSharpCompilation? _modelEdited;
    private GeneratorDriver? _warm;

    /// <summary>Layers of the model.</summary>
    [Params(6, 20)]
    public int Layers { get; set; }

    /// <summary>Compiles nothing yet: parses the sources, and runs the generator once for what comes after an edit.</summary>
    [GlobalSetup]
    public void Parse()
    {
        SyntaxTree model = Parse(Declaration(learningRate: "0.001"));
        SyntaxTree other = Parse("class Other;");
        PortableExecutableReference library = MetadataReference.CreateFromFile(typeof(ModelAttribute).Assembly.Location);
        _compilation = CSharpCompilation.Create("User", [model, other], [.. Net100.References.All, library]);
        _otherFileEdited = _compilation.ReplaceSyntaxTree(other, Parse("class Other { int _field; }"));
        _modelEdited = _compilation.ReplaceSyntaxTree(model, Parse(Declaration(learningRate: "0.002")));
        _warm = CreateDriver().RunGenerators(_compilation);
    }

    /// <summary>The first run, as in a build.</summary>
    [Benchmark]
    public GeneratorDriver Cold() => CreateDriver().RunGenerators(_compilation!.Clone());

    /// <summary>After an edit of the model's declaration.</summary>
    [Benchmark]
    public GeneratorDriver AfterEditOfModel() => _warm!.RunGenerators(_modelEdited!.Clone());

    /// <summary>After an edit of another file.</summary>
    [Benchmark]
    public GeneratorDriver AfterEditElsewhere() => _warm!.RunGenerators(_otherFileEdited!.Clone());

    private static CSharpGeneratorDriver CreateDriver() =>
        CSharpGeneratorDriver.Create([new Generator.ModelGenerator().AsSourceGenerator()], parseOptions: ParseOptions);

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions);

    private string Declaration(string learningRate) => $"""
        using ModelGen;

        [Model]
        [Input(64)]
        {string.Join('\n', Enumerable.Range(0, Layers - 1).Select(Layer))}
        [Dense(10, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam(LearningRate = {learningRate})]
        [Metrics(Metric.Accuracy)]
        public partial class Net;
        """;

    private static string Layer(int index) => (index % 5) switch
    {
        0 => "[Dense(128, Activation.Relu, KernelL2 = 0.001)]",
        1 => "[Dropout(0.2)]",
        2 => "[Dense(64, UseBias = false)]",
        3 => "[BatchNorm(Momentum = 0.9)]",
        _ => "[Activation(Activation.Relu)]",
    };
}
