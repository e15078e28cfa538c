using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Tests;

/// <summary>Where models may stand, and what an invalid one looks like from outside.</summary>
public sealed class SurfaceTests
{
    private const string Body = "[Model, Input(2), Dense(1), Loss(Loss.MeanSquaredError)]";

    [Fact]
    public void Nested_classes_compile() => Assert.Equal(
        "Demo.Outer+Middle+Net.g.cs",
        GeneratorRun.Of(
            $$"""
            using ModelGen;
            namespace Demo;
            public partial class Outer
            {
                internal partial record struct Middle
                {
                    {{Body}}
                    private partial class Net;
                }
            }
            """).Files.Single().HintName);

    [Fact]
    public void Global_namespace_compiles() => Assert.Equal(
        "Net.g.cs",
        GeneratorRun.Of($"using ModelGen;\n{Body}\npublic partial class Net;").Files.Single().HintName);

    [Fact]
    public void Keywords_as_names_compile() => Assert.Contains(
        "partial class @event",
        GeneratorRun.Of($"using ModelGen;\nnamespace @if.@class;\n{Body}\npublic partial class @event;").Text);

    [Fact]
    public void Two_models_in_a_file_compile() => Assert.Equal(
        2,
        GeneratorRun.Of($"using ModelGen;\n{Body}\npublic partial class First;\n{Body}\npublic partial class Second;").Files.Count);

    [Fact]
    public void Names_that_differ_only_in_case_compile() => Assert.Equal(
        2,
        GeneratorRun.Of($"using ModelGen;\n{Body}\npublic partial class Net;\n{Body}\npublic partial class NET;").Files.Count);

    [Fact]
    public void Own_types_named_like_the_frameworks_compile() => GeneratorRun.Of(
        $$"""
        using ModelGen;
        namespace Demo
        {
            public class System;
            public class Math;
            public class Kernels;
            {{Body}}
            public partial class Net;
        }
        """);

    [Theory]
    [InlineData("private int _state; private int Weights; private void RunForward() { }")]
    [InlineData("public static Net Shared { get; } = new(7);")]
    public void Own_members_compile(string members) => Assert.NotEmpty(GeneratorRun.Of(
        $$"""
        using ModelGen;
        {{Body}}
        public partial class Net { {{members}} }
        """.Replace("private int _state;", "private readonly int _state = 1; public int Sum => _state + Weights;")
           .Replace("private int Weights;", "private readonly int Weights = 2;")).Text);

    [Theory]
    [InlineData("[Dense(3, Activation.Gelu)]\n[BatchNorm]\n[Dropout(0.5)]\n[Dense(2, Activation.Softmax)]", "[Loss(Loss.SparseCategoricalCrossentropy)]", "[Model]")]
    [InlineData("[Dense(3)]\n[Dense(2, Activation.Tanh, ActivityL2 = 0.1, Trainable = false)]", "[Loss(Loss.External)]", "[Model]")]
    [InlineData("[Dense(3)]", "", "[Model(InferenceOnly = true)]")]
    [InlineData("[Dense(0)]", "[Loss(Loss.MeanSquaredError)]", "[Model]")]
    public void Own_member_like_a_generated_one_gets_no_second_part(string layers, string loss, string model)
    {
        string source = Sources.Model(layers, loss, model);
        INamedTypeSymbol type = GeneratorRun.Of(source).Output.GetTypeByMetadataName("Demo.Net")!;
        string[] members = [.. type.GetMembers().Where(static member => !member.IsImplicitlyDeclared && member.CanBeReferencedByName).SelectMany(Likenesses).Distinct()];
        Assert.Contains("int Predict;", members);
        Assert.All(members, member => Assert.Empty(
            GeneratorRun.WithCompileErrors(source.Replace("class Net;", $"class Net {{ {member} }}")).Files));
    }

    [Theory]
    [InlineData("[Dense(3, Activation.Softmax)]")]
    [InlineData("[Dense(0, Activation.Softmax)]")]
    public void Own_member_like_one_for_rows_gets_no_second_part(string network)
    {
        string source = Sources.OfHouses(network);
        INamedTypeSymbol type = GeneratorRun.Of(source, Sources.House).Output.GetTypeByMetadataName("Demo.Net")!;
        string[] members =
        [
            .. type.GetMembers()
                .Where(static member => member.CanBeReferencedByName && (member.Name.StartsWith("To", StringComparison.Ordinal) || member.Name is "Encode" or "Predict" or "Fit" or "Evaluate"))
                .SelectMany(Likenesses).Distinct(),
        ];
        Assert.Contains("void Predict(System.Collections.Generic.IEnumerable<Demo.House> rows) { }", members);
        Assert.Contains(members, static member => member.StartsWith("void ToStream(", StringComparison.Ordinal));
        Assert.All(members, member => Assert.Empty(
            GeneratorRun.WithCompileErrors(source.Replace("class Net;", $"class Net {{ {member} }}"), Sources.House).Files));
    }

    [Theory]
    [InlineData("[Dropout(50)]", "[Model<House>]", "int")]
    [InlineData("[Dense(0)]", "[Model<House>]", "int")]
    [InlineData("[Dropout(50)]", "[Model, Model<House>]", "int")]
    public void Invalid_network_of_rows_has_the_same_public_members(string layer, string model, string target)
    {
        string[] valid = Members(GeneratorRun.Of(Sources.OfHouses(), Sources.House));
        string[] invalid = Members(GeneratorRun.Of(Sources.OfHouses($"{layer}\n[Dense(3, Activation.Softmax)]", model: model), Sources.House));
        Assert.Equal(valid, invalid);
        Assert.Contains($"ModelGen.ITrainableOnRows<Demo.Net, Demo.House, {target}>", valid);
        Assert.Contains("ModelGen.IRowClassifier<Demo.Net, Demo.House, Demo.District>", valid);
    }

    [Fact]
    public void Row_with_a_mistake_leaves_what_is_known() => Assert.Contains(
        "Predict(global::Demo.House row)",
        GeneratorRun.Of(Sources.OfHouses(), Sources.House.Replace("int Rooms", "string Rooms")).Text);

    [Theory]
    [InlineData("public class @event { public float @class { get; set; } [Target] public bool @if { get; set; } }", "@event")]
    [InlineData("public record Row<T>(T Value, [Target] bool Answer);", "Row<double>")]
    [InlineData("public interface IRow { float A { get; } } public interface Row : IRow { [Target] bool B { get; } }", "Row")]
    [InlineData("public class Base { public virtual float A => 1; public float B => 2; } public class Row : Base { public override float A => 3; public new int B => 4; [Target] public bool C => true; }", "Row")]
    [InlineData("public partial class Net { public record Inner(float Net, [Target] bool Inner1); }", "Net.Inner")]
    public void Rows_of_every_form_compile(string type, string name)
    {
        string source = Sources.OfHouses("[Dense(1, Activation.Sigmoid)]", "[Loss(Loss.BinaryCrossentropy)]", $"[Model<{name}>]");
        Assert.Contains("InputSize = " + (name == "Row" && type.Contains("Base") ? "2;" : "1;"), GeneratorRun.Of(source, $"using ModelGen;\nnamespace Demo;\n{type}").Text);
    }

    [Theory]
    [InlineData("[Model<")]
    [InlineData("[Model<>]")]
    [InlineData("[Model<Unknown>]")]
    [InlineData("[Model<House]")]
    [InlineData("[Model<House, House>]")]
    [InlineData("[Model<int>]")]
    [InlineData("[Model<dynamic>]")]
    [InlineData("[Model<House*>]")]
    public void Half_typed_rows_never_throw(string model) =>
        Assert.NotNull(GeneratorRun.WithCompileErrors(Sources.OfHouses(model: model), Sources.House).Result);

    [Fact]
    public void Every_prefix_of_a_row_is_survived()
    {
        for (int length = 0; length < Sources.House.Length; length += 5)
        {
            Assert.NotNull(GeneratorRun.WithCompileErrors(Sources.OfHouses(), Sources.House[..length]).Result);
        }
    }

    [Fact]
    public void Layers_named_like_generated_members_compile()
    {
        string[] names =
        [
            "Padded", "PaddedInputs", "Inputs", "Rows", "Pass", "Floats", "GradientA", "GradientB", "RunForward", "RunBackward",
            "RunInputBackward", "RunOutputBackward", "RunInference", "PrepareInference", "PadInputs", "BeginPass", "NextUpdate",
            "Kernel", "Bias", "Output", "X_Forward", "InferenceBuffers", "TrainingBuffers", "ParameterSlices", "ModelDescription",
            "Info", "State", "Predict", "Forward", "Backward", "Kernels", "Api", "Sys", "weights", "buffers", "sink",
        ];
        string layers = string.Join("\n", names.Select(static name => $"[Dense(2, Activation.Gelu, Name = \"{name}\")]"));
        Assert.NotEmpty(GeneratorRun.Of(Sources.Model($"[Activation(Activation.Relu, Name = \"X\")]\n{layers}")).Text);
    }

    [Fact]
    public void Carriage_returns_change_nothing() => Assert.Equal(
        GeneratorRun.Of(Sources.DigitClassifier).Text,
        GeneratorRun.Of(Sources.DigitClassifier.ReplaceLineEndings("\r\n")).Text);

    [Fact]
    public void Marker_on_two_parts_generates_once()
    {
        string source = $"using ModelGen;\n{Body}\npublic partial class Net;\n[Model]\npublic partial class Net;";
        Assert.Single(GeneratorRun.WithCompileErrors(source).Files);
    }

    [Fact]
    public void Class_that_is_not_partial_gets_no_second_part() => Assert.Empty(
        GeneratorRun.Of($"using ModelGen;\n{Body}\npublic class Net;").Files);

    [Theory]
    [InlineData("public partial struct Net;")]
    [InlineData("public partial record Net;")]
    [InlineData("public static partial class Net;")]
    [InlineData("public abstract partial class Net;")]
    [InlineData("public partial class Net<T>;")]
    [InlineData("file partial class Net;")]
    public void Type_that_can_be_no_model_gets_no_second_part(string declaration) => Assert.Empty(
        GeneratorRun.Of($"using ModelGen;\n{Body}\n{declaration}").Files);

    [Theory]
    [InlineData("[Dense(10, Activation.Softmax)]", "[Loss(Loss.SparseCategoricalCrossentropy)]", "int")]
    [InlineData("[Dense(10, Activation.Softmax)]", "[Loss(Loss.CategoricalCrossentropy)]", "float")]
    [InlineData("[Dense(1)]", "[Loss(Loss.MeanSquaredError)]", "float")]
    public void Invalid_network_has_the_same_public_members(string output, string loss, string target)
    {
        string[] valid = Members(GeneratorRun.Of(Sources.Model($"[Dropout(0.5)]\n{output}", loss)));
        string[] invalid = Members(GeneratorRun.Of(Sources.Model($"[Dropout(50)]\n{output}", loss)));
        Assert.Equal(valid, invalid);
        Assert.Contains(valid, member => member.Contains($"System.ReadOnlySpan<{target}> targets"));
    }

    [Fact]
    public void Invalid_network_names_the_rule_in_its_exceptions() =>
        Assert.Contains("MG0102", GeneratorRun.Of(Sources.Model("[Dropout(50)]\n[Dense(1)]")).Text);

    [Fact]
    public void Constant_of_generated_code_is_named_in_the_exceptions()
    {
        string encoder = Sources.Model("[Dense(3)]", name: "Encoder");
        string decoder = Sources.Model("[Dense(1)]", name: "Decoder").Replace("Input(4)", "Input(Encoder.OutputSize)");
        GeneratorRun run = GeneratorRun.Of(encoder, decoder);
        string text = run.Files.Single(static file => file.HintName == "Demo.Decoder.g.cs").SourceText.ToString();
        Assert.Contains("new(\"MG0016: Encoder.OutputSize is written by ModelGen, which cannot read it while it writes Decoder;", text);
    }

    [Theory]
    [InlineData("[Dense(")]
    [InlineData("[Dense()]")]
    [InlineData("[Dense(\"eight\")]")]
    [InlineData("[Dense(8, Activation.)]")]
    [InlineData("[Dense(8, Activation = )]")]
    [InlineData("[Dense(8, Nonsense = 3)]")]
    [InlineData("[Dropout(double.NaN)]")]
    [InlineData("[Dense(int.MaxValue)]\n[Dense(int.MaxValue)]")]
    [InlineData("[Dense(-1)]")]
    public void Half_typed_declarations_never_throw(string layers) =>
        Assert.NotNull(GeneratorRun.WithCompileErrors(Sources.Model(layers)).Result);

    [Fact]
    public void Every_prefix_of_a_model_file_is_survived()
    {
        for (int length = 0; length < Sources.DigitClassifier.Length; length += 7)
        {
            Assert.NotNull(GeneratorRun.WithCompileErrors(Sources.DigitClassifier[..length]).Result);
        }
    }

    /// <summary>A field of the same name, and a method of the same parameters where they can be written.</summary>
    private static IEnumerable<string> Likenesses(ISymbol member)
    {
        yield return $"int {member.Name};";
        if (member is IMethodSymbol { IsGenericMethod: false } method && method.Parameters.All(p => !p.Type.ToDisplayString().EndsWith("Buffers", StringComparison.Ordinal)))
        {
            yield return $"void {method.Name}({string.Join(", ", method.Parameters.Select(static p => $"{p.Type.ToDisplayString()} {p.Name}"))}) {{ }}";
        }
    }

    private static string[] Members(GeneratorRun run)
    {
        INamedTypeSymbol type = run.Output.GetTypeByMetadataName("Demo.Net")!;
        IEnumerable<string> members = type.GetMembers()
            .Where(static member => member.DeclaredAccessibility == Accessibility.Public)
            .Select(static member => member.ToDisplayString(Format));
        return [.. members.Concat(type.AllInterfaces.Select(static i => i.ToDisplayString())).Order(StringComparer.Ordinal)];
    }

    private static SymbolDisplayFormat Format { get; } = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue);
}
