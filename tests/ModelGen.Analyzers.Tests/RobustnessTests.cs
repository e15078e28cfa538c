namespace ModelGen.Analyzers.Tests;

/// <summary>A file is analyzed at every keystroke: no prefix of it makes an analyzer or the generator fail.</summary>
public sealed class RobustnessTests
{
    internal const string Sample = """
        using ModelGen;

        namespace Demo;

        /// <summary>Mine.</summary>
        [Model(InferenceOnly = false)]
        [Input(28, 28, 1)]
        [Rescaling(1 / 255.0), RandomFlip(FlipMode.Horizontal)]
        [RandomRotation(-0.1, 0.1, Fill = FillMode.Constant)]
        [Normalization]
        [Flatten, Dense(8, Activation.Relu, KernelL2 = 1e-3, Name = "A")]
        [BatchNorm(Momentum = 0.9)]
        [Activation(Activation.LeakyRelu, NegativeSlope = 0.1)]
        [Dropout(rate: 0.5)]
        [Dense(3, Activation.Softmax)]
        [Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.1)]
        [Adam(LearningRate = 0.01, ClipNorm = 1)]
        [PiecewiseConstant(new[] { 5 }, new double[] { 0.1, 0.01 })]
        [Metrics(Metric.Accuracy, TopK = 2)]
        public sealed partial class Net { }

        [Dropout(double.NaN)]
        partial class Net;
        """;

    // Each test takes every eighth length, so that they run side by side.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task AnyPrefix_DoesNotThrow(int remainder)
    {
        for (int length = remainder; length <= Sample.Length; length += 8)
        {
            await HalfTyped.Run(Sample[..length]);
        }
    }

    /// <summary>The model stands already, and its rows are being typed.</summary>
    [Fact]
    public async Task AnyPrefixOfTheRows_DoesNotThrow()
    {
        const string Rows = """
            enum Kind { First, Second }
            record Row(
                [Standardize, Missing(Missing.Indicator)] float? A,
                [OneHot("a", "b")] string B,
                [Target] Kind? C = null)
            {
                [property: Ignore] public int D => 1;
            }
            """;
        const string Model = "using ModelGen;\n[Model<Row>, Dense(2, Activation.Softmax), Loss(Loss.SparseCategoricalCrossentropy)] partial class Net;\n";
        for (int length = 0; length <= Rows.Length; length += 4)
        {
            await HalfTyped.Run(Model + Rows[..length]);
        }
    }

    /// <summary>The model stands already, and its members and calls are being typed.</summary>
    [Fact]
    public async Task AnyPrefixOfTheMembers_DoesNotThrow()
    {
        const string Members = """
            {
                public Net(string path) : this() => Load(path);

                public void Run(Dataset<float> data)
                {
                    FitOptions options = new() { BatchSize = 1, Validation = data };
                    System.Threading.Tasks.Parallel.For(0, 2, i => Fit(data, options));
                    Predict(new float[3], [1, 2]);
                }
            }
            """;
        const string Model = "using ModelGen;\n[Model, Input(4), Dense(1), Loss(Loss.MeanSquaredError)] partial class Net ";
        for (int length = 0; length <= Members.Length; length += 7)
        {
            await HalfTyped.Run(Model + Members[..length]);
        }
    }

    /// <summary>The class stands already, and an attribute above it is being typed.</summary>
    [Fact]
    public async Task AnyPrefixOfTheAttributes_BeforeTheClass_DoesNotThrow()
    {
        const string Class = "public sealed partial class Net { }";
        int end = Sample.IndexOf(Class, StringComparison.Ordinal);
        for (int length = Sample.IndexOf("[Model", StringComparison.Ordinal); length <= end; length += 3)
        {
            await HalfTyped.Run(Sample[..length] + "\n" + Class);
        }
    }
}
