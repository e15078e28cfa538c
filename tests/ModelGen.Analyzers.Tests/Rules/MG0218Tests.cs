using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0218Tests : RuleTests
{
    [Fact]
    public Task OtherTargets_SaysWhichAreMeant() => Verify(
        With("Loss(Loss.MeanSquaredError)", "{|#0:Metric<OfClasses>|}"),
        "MG0218",
        "OfClasses implements IMetric<int>, but the targets of MeanSquaredError are float; implement IMetric<float>");

    [Theory]
    [InlineData("Loss(Loss.External)", "{|MG0218:Metric<OfNumbers>|}")]
    [InlineData("Loss(Loss.MeanSquaredError)", "{|MG0218:Metric<OfNothing>|}")]
    [InlineData("Loss(Loss.MeanSquaredError)", "Metric<OfNumbers>, {|MG0218:Metric<OfNumbers>|}")]
    [InlineData("Loss(Loss.MeanSquaredError)", "Metrics(Metric.R2), {|MG0218:Metric<R2>|}")]
    [InlineData("Loss(Loss.MeanSquaredError)", "{|MG0218:Metric<Nameless>|}")]
    [InlineData("Loss(Loss.MeanSquaredError)", "{|MG0218:Metric<Validating>|}")]
    public Task UnfittingMetric_Triggers(string loss, string metric) => Verify(With(loss, metric));

    [Theory]
    [InlineData("public static string Key => Loss;")]
    [InlineData("public static string Key => \"lo\" + Half;")]
    [InlineData("public static string Key { get; } = Keys.Loss;")]
    [InlineData("public static string Key { get => Keys.Loss; }")]
    [InlineData("public static string Key { get { return Keys.Loss; } }")]
    [InlineData("static string IMetric<float>.Key => $\"{Loss}\";")]
    public Task KeyThatIsAConstant_IsRead(string key) => Verify(
        WithKey("{|#0:Metric<Own>|}", key),
        "MG0218",
        "Own has the key 'loss', which the model reports already; give it another");

    [Theory]
    [InlineData("public static string Key => Keys.Hinge;")]
    [InlineData("public static string Key => nameof(Own);")]
    [InlineData("public static string Key => Keys.Changing;")]
    [InlineData("public static string Key { get { string key = Loss; return key + 2; } }")]
    public Task OtherKey_DoesNotTrigger(string key) => Verify(WithKey("Metric<Own>", key));

    [Fact]
    public Task KeyOfAnotherProject_IsNotRead()
    {
        CSharpCompilation library = CSharpCompilation.Create(
            "Library",
            [CSharpSyntaxTree.ParseText("public interface IJudge : ModelGen.IMetric<float> { static string ModelGen.IMetric<float>.Key => \"loss\"; }", cancellationToken: Cancellation)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ModelAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        DeclarationTest test = new() { TestCode = WithKey("Metric<Own>", "").Replace("Own : IMetric<float>", "Own : IJudge") };
        test.TestState.AdditionalReferences.Add(library.ToMetadataReference());
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("public static string Key => Unknown;")]
    [InlineData("public static string Key => Loss +;")]
    [InlineData("public static string Key { get { return; } }")]
    public Task HalfTypedKey_DoesNotTrigger(string key) => VerifyHalfTyped(WithKey("Metric<Own>", key));

    [Theory]
    [InlineData("Loss(Loss.MeanSquaredError)", "Metric<OfNumbers>")]
    [InlineData("Loss(Loss.SparseCategoricalCrossentropy, FromLogits = true)", "Metric<OfClasses>, Metric<OfNumbersAndClasses>")]
    public Task FittingMetric_DoesNotTrigger(string loss, string metric) => Verify(With(loss, metric));

    [Theory]
    [InlineData("Metric<>")]
    [InlineData("Metric<Unknown>")]
    [InlineData("Metric<OfClasses")]
    public Task HalfTyped_DoesNotTrigger(string metric) => VerifyHalfTyped(With("Loss(Loss.Huber)", metric));

    private static string With(string loss, string metric) => Model($"[Input(4)]\n[Dense(2)]\n[{loss}]\n[{metric}]") + $$"""

        {{Struct("OfNumbers", "numbers", "float")}}
        {{Struct("OfClasses", "classes", "int")}}
        {{Struct("OfNumbersAndClasses", "both", "float", "int")}}
        {{Struct("R2", "r2", "float")}}
        {{Struct("Nameless", "", "float")}}
        {{Struct("Validating", "val_loss", "float")}}
        public struct OfNothing { }
        """;

    private static string WithKey(string metric, string key) => Model($"[Input(4)]\n[Dense(2)]\n[Loss(Loss.MeanSquaredError)]\n[{metric}]") + $$"""

        public static class Keys
        {
            public const string Loss = "loss";
            public const string Hinge = "hinge";
            public static readonly string Changing = "loss";
        }

        public struct Own : IMetric<float>
        {
            private const string Loss = Keys.Loss;
            private const string Half = "ss";
            {{key}}
            public static double Row(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<float> targets) => 0;
        }
        """;

    private static string Struct(string name, string key, params string[] targets) => $$"""
        public struct {{name}} : {{string.Join(", ", targets.Select(static target => $"IMetric<{target}>"))}}
        {
            public static string Key => "{{key}}";
            public static double Row(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<float> targets) => 0;
            public static double Row(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<int> targets) => 0;
        }
        """;
}
