using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Tests;

/// <summary>What the generated text does and leaves out.</summary>
public sealed class EmissionTests
{
    [Fact]
    public void Update_is_fused_behind_the_gradients() =>
        Assert.Contains("RunBackward(buffers, _modelState.Fuse(NextUpdate()));", GeneratorRun.Of(Sources.DigitClassifier).Text);

    [Theory]
    [InlineData("ClipNorm = 1")]
    [InlineData("GlobalClipNorm = 1")]
    [InlineData("ClipValue = 0.5")]
    public void Update_waits_for_all_gradients_where_they_are_clipped(string clip)
    {
        string text = GeneratorRun.Of(Sources.Model("[Dense(3)]", $"[Loss(Loss.MeanSquaredError)]\n[Sgd({clip})]")).Text;
        Assert.Contains("_modelState.ApplyGradients(NextUpdate());", Body(text, "RunStep"));
        Assert.DoesNotContain("_modelState.Fuse(", text);
    }

    [Fact]
    public void Step_never_computes_the_gradient_of_the_inputs()
    {
        string text = GeneratorRun.Of(Sources.DigitClassifier).Text;
        Assert.DoesNotContain("InputGradient", Body(text, "Dense1_Backward"));
        Assert.Contains("InputGradient", Body(text, "Dense2_Backward"));
        Assert.DoesNotContain("InputGradient", Body(text, "RunBackward"));
    }

    [Fact]
    public void Frozen_layers_have_no_weight_gradient()
    {
        string text = GeneratorRun.Of(Sources.Model("[Dense(8, Activation.Relu, Trainable = false)]\n[Dense(3)]")).Text;
        Assert.DoesNotContain("Dense1_Backward", text);
        Assert.DoesNotContain("ParameterSlices.Dense1KernelOffset, sink", text);
        Assert.Contains("Dense1_InputGradient(buffers);", Body(text, "RunInputBackward"));
        Assert.DoesNotContain("InputGradient", Body(text, "Dense2_Backward"));
    }

    [Fact]
    public void Frozen_parameters_lie_behind_the_trained_ones()
    {
        string text = GeneratorRun.Of(Sources.Model("[Dense(8, Trainable = false)]\n[Dense(3)]")).Text;
        Assert.Contains("Dense2KernelOffset = 0;", text);
        Assert.Contains("TrainableLength = 144,", text);
    }

    [Fact]
    public void Batch_norm_and_activation_fold_into_the_dense_layer_at_inference()
    {
        string text = GeneratorRun.Of(Sources.DigitClassifier).Text;
        Assert.Contains("scale: buffers.BatchNorm1Scale, shift: buffers.BatchNorm1Shift", Body(text, "Dense2_Infer"));
        Assert.Contains("Kernels::Relu", Body(text, "Dense2_Infer"));
        Assert.DoesNotContain("BatchNorm1_Infer", text);
        Assert.DoesNotContain("Dropout1_Infer", text);
    }

    [Fact]
    public void Batch_norm_after_an_activation_is_a_step_of_its_own() => Assert.Contains(
        "BatchNorm1_Infer(buffers);",
        Body(GeneratorRun.Of(Sources.Model("[Dense(8, Activation.Relu)]\n[BatchNorm]\n[Dense(1)]")).Text, "RunInference"));

    [Theory]
    [InlineData("[Dense(3, Activation.Softmax)]", "[Loss(Loss.CategoricalCrossentropy)]", "SoftmaxCrossentropyLoss(0.0, keepLogits: false)")]
    [InlineData("[Dense(3, Activation.Softmax)]", "[Loss(Loss.SparseCategoricalCrossentropy)]", "SparseSoftmaxCrossentropyLoss(keepLogits: false)")]
    [InlineData("[Dense(3)]", "[Loss(Loss.SparseCategoricalCrossentropy, FromLogits = true)]", "SparseSoftmaxCrossentropyLoss(keepLogits: true)")]
    [InlineData("[Dense(1, Activation.Sigmoid)]", "[Loss(Loss.BinaryCrossentropy, LabelSmoothing = 0.1)]", "SigmoidCrossentropyLoss(0.1, keepLogits: false)")]
    [InlineData("[Dense(3, Activation.Softmax, ActivityL2 = 0.1)]", "[Loss(Loss.CategoricalCrossentropy)]", "new Kernels::CategoricalCrossentropyLoss(0.0)")]
    [InlineData("[Dense(3, Activation.Softmax)]", "[Loss(Loss.MeanSquaredError)]", "new Kernels::MeanSquaredErrorLoss()")]
    [InlineData("[Dense(3)]\n[Activation(Activation.Softmax)]", "[Loss(Loss.CategoricalCrossentropy)]", "SoftmaxCrossentropyLoss(0.0, keepLogits: false)")]
    public void Loss_takes_in_the_activation_where_it_can(string output, string loss, string kernel) =>
        Assert.Contains(kernel, Body(GeneratorRun.Of(Sources.Model(output, loss)).Text, "RunForwardAndLoss"));

    [Fact]
    public void Numbers_keep_every_bit() => Assert.Contains(
        "beta1: 0.8999999999999999, beta2: 0.123456789012345, epsilon: 1E-30",
        GeneratorRun.Of(Sources.Model("[Dense(1)]", "[Loss(Loss.MeanSquaredError)]\n[Adam(Beta1 = 0.89999999999999991, Beta2 = 0.123456789012345, Epsilon = 1e-30)]")).Text);

    [Fact]
    public void Every_optimizer_schedule_and_activation_compiles()
    {
        string[] optimizers = ["Sgd", "Sgd(Momentum = 0.9)", "RmsProp(Centered = true, Momentum = 0.5)", "Adagrad", "Adam(AmsGrad = true)", "AdamW"];
        string[] schedules =
        [
            "ExponentialDecay(0.5, EverySteps = 10)", "LinearDecay(0.0001, OverEpochs = 2)", "PolynomialDecay(OverSteps = 100, Cycle = true)",
            "InverseTimeDecay(2, EveryEpochs = 3)", "CosineDecay(OverSteps = 50, WarmupSteps = 5, WarmupTarget = 0.01)",
            "PiecewiseConstant(new[] { 10, 20 }, new[] { 0.1, 0.01, 0.001 })",
        ];
        string[] activations = Enum.GetNames<Activation>();
        string[] sources = [.. Enumerable.Range(0, activations.Length).Select(i => Sources.Model(
            $"[Dense(8, Activation.{activations[i]})]\n[Activation(Activation.{activations[i]})]\n[Dense(2, Activation.{activations[i]})]",
            $"[Loss(Loss.MeanSquaredError)]\n[{optimizers[i % optimizers.Length]}]\n[{schedules[i % schedules.Length]}]",
            name: $"Net{i}"))];
        Assert.Equal(activations.Length, GeneratorRun.Of(sources).Files.Count);
    }

    [Theory]
    [InlineData("[Normalization] [Flatten]", true)]
    [InlineData("[Rescaling(0.1)] [Flatten]", true)]
    [InlineData("[Flatten] [BatchNorm]", true)]
    [InlineData("[RandomFlip] [Rescaling(0.1)] [Flatten]", true)]
    [InlineData("[RandomFlip] [Flatten]", false)]
    [InlineData("[Flatten] [Dense(12)] [BatchNorm]", false)]
    public void Inputs_are_scaled_by_a_layer_before_the_first_that_weighs_them(string layers, bool areScaled) =>
        Assert.Equal(
            areScaled,
            GeneratorRun.Of(Sources.Model(layers + " [Dense(2)]").Replace("[Input(4)]", "[Input(4, 4, 1)]", StringComparison.Ordinal))
                .Text.Contains("ScalesInputs = true", StringComparison.Ordinal));

    /// <summary>What the compiler refuses between the brackets of an attribute is its error alone: generated code does not repeat it.</summary>
    [Theory]
    [InlineData("[Activation<Unknown>]")]
    [InlineData("[Activation<Plain>]")]
    [InlineData("[Activation<Narrow>]")]
    [InlineData("[Activation<IActivation>]")]
    [InlineData("[Optimizer<Unknown>]")]
    [InlineData("[Optimizer<Plain>]")]
    [InlineData("[Optimizer<OfAnother>]")]
    [InlineData("[Loss<Unknown>]")]
    [InlineData("[Metric<Unknown>]")]
    public void Type_that_an_attribute_cannot_have_is_no_error_of_generated_code(string attribute) => AssertGeneratedCodeIsClean($$"""
        using System.Numerics;
        using ModelGen;

        [Model]
        [Input(4)]
        [Dense(2)]
        {{attribute}}
        {{(attribute.StartsWith("[Loss", StringComparison.Ordinal) ? "" : "[Loss(Loss.MeanSquaredError)]")}}
        public partial class Net;

        public class Plain;

        public ref struct Narrow : IActivation
        {
            public static Vector<float> Forward(Vector<float> x) => x;
            public static Vector<float> Derivative(Vector<float> x, Vector<float> y) => x;
        }

        public struct Other : IOptimizer<Other>
        {
            public static int Slots => 0;
            public static Other Begin(double learningRate, long step) => default;
            public Vector<float> Update(Vector<float> weights, Vector<float> gradients, ref Vector<float> slot1, ref Vector<float> slot2, ref Vector<float> slot3) => weights;
        }

        public struct OfAnother : IOptimizer<Other>
        {
            public static int Slots => 0;
            public static Other Begin(double learningRate, long step) => default;
        }
        """);

    [Fact]
    public void Row_that_lives_on_the_stack_is_no_error_of_generated_code() => AssertGeneratedCodeIsClean("""
        using ModelGen;

        public ref struct Row
        {
            public float Size { get; set; }
            [Target] public float Price { get; set; }
        }

        [Model<Row>]
        [Dense(1)]
        [Loss(Loss.MeanSquaredError)]
        public partial class Net;
        """);

    [Fact]
    public void Obsolete_row_is_no_warning_of_generated_code() => AssertGeneratedCodeIsClean("""
        using System;
        using ModelGen;

        [Obsolete("Old.")]
        public record Row([property: Obsolete] float Size, [Target] float Price);

        [Model<Row>]
        [Dense(1)]
        [Loss(Loss.MeanSquaredError)]
        public partial class Net;
        """);

    [Fact]
    public void Experimental_row_is_no_error_of_generated_code() => AssertGeneratedCodeIsClean("""
        using System.Diagnostics.CodeAnalysis;
        using ModelGen;

        [Experimental("NEW001")]
        public enum Material
        {
            Wood,
            [Experimental("NEW002")]
            Stone,
        }

        public static class Plans
        {
            [Experimental("NEW003")]
            public record Row([property: Experimental("NEW004")] float Size, [property: Missing(Missing.Error)] Material? Walls, [property: Target] float Price)
            {
                public float Height
                {
                    [Experimental("NEW005")]
                    get;
                    init;
                }
            }
        }

        #pragma warning disable NEW003
        [Model<Plans.Row>]
        [Dense(1)]
        [Loss(Loss.MeanSquaredError)]
        public partial class Net;
        """);

    private static void AssertGeneratedCodeIsClean(string source)
    {
        GeneratorRun run = GeneratorRun.WithCompileErrors(source);
        HashSet<string> generated = [.. run.Files.Select(static file => file.HintName)];
        Assert.NotEmpty(generated);
        Assert.DoesNotContain(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic is { IsSuppressed: false, Severity: not DiagnosticSeverity.Hidden, Location.SourceTree: { } tree } && generated.Contains(Path.GetFileName(tree.FilePath)));
    }

    [Theory]
    [InlineData("ILoss<int>", "int")]
    [InlineData("ILoss<float>", "float")]
    [InlineData("IElementwiseLoss", "float")]
    public void Targets_are_what_an_own_loss_takes(string contract, string target) => Assert.Contains(
        $"Api::ITrainable<Net, {target}>",
        GeneratorRun.WithCompileErrors(Sources.Model("[Dense(3)]", "[Loss<Own>]") + $"\npublic struct Own : {contract};").Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Memory_of_an_own_optimizer_is_that_of_its_slots(int slots)
    {
        string source = Sources.Model("[Dense(3)]", "[Loss(Loss.MeanSquaredError)]\n[Optimizer<Own>]");
        string own = $"\npublic struct Own : IOptimizer<Own> {{ public static int Slots => {slots}; }}";

        // 4 × 3 weights and 3 biases, padded to 80 floats; of those without slots, all is known by subtraction.
        Assert.Equal(320 * slots, TrainingBytes(own) - TrainingBytes(own.Replace($"=> {slots}", "=> 0", StringComparison.Ordinal)));

        long TrainingBytes(string optimizer) => long.Parse(
            Regex.Match(GeneratorRun.WithCompileErrors(source + optimizer).Text, "batches of 32: ([0-9,]+) bytes").Groups[1].Value,
            NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData(12, 16, true)]
    [InlineData(16, 12, true)]
    [InlineData(16, 13, false)]
    [InlineData(13, 16, false)]
    [InlineData(2, 17, false)]
    public void Products_of_small_layers_are_written_out(int inputs, int units, bool areWrittenOut) => Assert.Equal(
        areWrittenOut,
        GeneratorRun.Of(Sources.Model($"[Dense({units})]", input: inputs)).Text.Contains("Kernels::PanelVector.MultiplyAdd", StringComparison.Ordinal));

    [Fact]
    public void Twenty_layers_stay_small()
    {
        string layers = string.Join("\n", Enumerable.Repeat("[Dense(64, UseBias = false)]\n[BatchNorm]\n[Activation(Activation.Relu)]\n[Dropout(0.1)]", 5));
        Assert.InRange(GeneratorRun.Of(Sources.Model(layers)).Text.Length, 1, 60_000);
    }

    private static string Body(string text, string method)
    {
        Match definition = Regex.Match(text, $@"private [\w:<>]+ {method}(<\w+>)?\(.*?\n    \{{\n(?<body>.*?)\n    \}}\n", RegexOptions.Singleline);
        Assert.True(definition.Success, $"There is no method {method}.");
        return definition.Groups["body"].Value;
    }
}
