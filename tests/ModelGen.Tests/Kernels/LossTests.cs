using System.Numerics;
using System.Text.Json;
using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class LossTests
{
    public static TheoryData<string> Cases() =>
        [.. GoldenFile.Load("ops_p_losses").GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Loss_OnTheGoldenBatch_HasTheGoldenValueAndGradient(string name)
    {
        JsonElement golden = GoldenFile.Load("ops_p_losses");
        JsonElement test = golden.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        JsonElement tolerance = golden.GetProperty("tolerance").GetProperty("float32");
        (double rtol, double atol) = (tolerance.GetProperty("rtol").Number(), tolerance.GetProperty("atol").Number());
        JsonElement expected = test.GetProperty("float32");
        float[] outputs = test.GetProperty("y_pred").Floats();
        int rows = test.GetProperty("y_pred").GetArrayLength();
        float[] weights = test.TryGetProperty("sample_weight", out JsonElement given) ? given.Floats() : [];

        LossResult result = LossRunner.Run(test.GetProperty("loss"), outputs, test.GetProperty("y_true").Floats(), weights, rows);

        Matrix.AssertClose(expected.GetProperty("value").Number(), result.Sum / rows, rtol, atol);
        Matrix.AssertClose(expected.GetProperty("grad_y_pred").Numbers(), result.Gradients, rtol, atol);
        double[] perSample = expected.GetProperty("per_sample").Numbers();
        for (int row = 0; row < rows; row++)
        {
            float[] only = new float[rows];
            only[row] = 1;
            LossResult single = LossRunner.Run(test.GetProperty("loss"), outputs, test.GetProperty("y_true").Floats(), only, rows);
            double weight = weights.Length == 0 ? 1 : weights[row];
            Assert.True(
                Near(perSample[row], single.Sum) || Near(perSample[row], single.Sum * weight),
                $"row {row}: expected {perSample[row]}, got {single.Sum}");
        }

        bool Near(double wanted, double actual) => Math.Abs(wanted - actual) <= atol + (rtol * Math.Abs(wanted));
    }

    [Theory]
    [InlineData("mse", false, 1)]
    [InlineData("mse", false, 7)]
    [InlineData("mae", false, 16)]
    [InlineData("huber", false, 19)]
    [InlineData("bce", false, 1)]
    [InlineData("bce", false, 33)]
    [InlineData("bce", true, 1)]
    [InlineData("bce", true, 20)]
    [InlineData("cce", false, 3)]
    [InlineData("cce", false, 24)]
    [InlineData("cce", true, 10)]
    [InlineData("cce", true, 40)]
    [InlineData("sparse_cce", false, 5)]
    [InlineData("sparse_cce", false, 23)]
    [InlineData("sparse_cce", true, 2)]
    [InlineData("sparse_cce", true, 50)]
    public void Gradient_AgainstFiniteDifferences_Agrees(string type, bool fromLogits, int width)
    {
        const int Rows = 4;
        JsonElement loss = Settings(type, fromLogits, 0.1);
        Random random = new(width);
        float[] outputs = Matrix.Random(random, Rows * width);
        if (type.EndsWith("ce", StringComparison.Ordinal) && !fromLogits)
        {
            outputs = [.. outputs.Select(x => 0.5f + (0.4f * x))];
        }

        float[] targets = type == "sparse_cce" ? [.. Enumerable.Range(0, Rows).Select(_ => (float)random.Next(width))]
            : [.. Matrix.Random(random, Rows * width).Select(t => type == "cce" ? Math.Abs(t) / width : Math.Abs(t))];
        float[] weights = [1, 0.5f, 2, 0];
        LossResult result = LossRunner.Run(loss, outputs, targets, weights, Rows);
        for (int i = 0; i < outputs.Length; i++)
        {
            const float H = 1f / 512;
            float[] up = [.. outputs];
            float[] down = [.. outputs];
            up[i] += H;
            down[i] -= H;
            double difference = LossRunner.Run(loss, up, targets, weights, Rows).Sum - LossRunner.Run(loss, down, targets, weights, Rows).Sum;
            Matrix.AssertClose(difference / ((double)up[i] - down[i]) / Rows, result.Gradients[i], 3e-3, 2e-4, $"element {i}");
        }
    }

    [Theory]
    [InlineData("mse", false)]
    [InlineData("mae", false)]
    [InlineData("huber", false)]
    [InlineData("bce", true)]
    [InlineData("cce", true)]
    [InlineData("sparse_cce", true)]
    [InlineData("bce", false)]
    [InlineData("cce", false)]
    [InlineData("sparse_cce", false)]
    public void Loss_OnExtremes_IsFinite(string type, bool fromLogits)
    {
        float[] outputs = [1e4f, -1e4f, 0, 1e4f, 0, 0, 0, 1, 0, 1e-30f, 0, 1e-38f];
        float[] targets = type == "sparse_cce" ? [1, 1, 2, 0] : [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0];
        LossResult result = LossRunner.Run(Settings(type, fromLogits, 0), outputs, targets, [], 4);
        Assert.True(double.IsFinite(result.Sum));
        Assert.All(result.Gradients, value => Assert.True(float.IsFinite(value)));
    }

    /// <summary>The padding of a row is no output, though the loss is not 0 there.</summary>
    [Fact]
    public void OwnLoss_OfEveryWidth_CountsTheOutputsAlone()
    {
        for (int width = 1; width <= 50; width++)
        {
            float[] outputs = Matrix.Padded([.. Enumerable.Repeat(0.25f, 3 * width)], 3, width, 0.5f);
            float[] gradients = new float[outputs.Length];

            Assert.Equal(3, default(OwnElementwiseLoss<One>).Evaluate(outputs, new float[3 * width], [], gradients, width, 3), 1e-6);
            Assert.All(Matrix.Dense(gradients, 3, width), gradient => Assert.Equal(2f / (3 * width), gradient));
            Matrix.AssertPaddingIsZero(gradients, 3, width);
        }
    }

    [Fact]
    public void FusedLosses_UnlessTheyKeepLogits_LeaveProbabilities()
    {
        float[] logits = [0.5f, -1, 2, 3, 0, -3];
        float[] targets = [1, 0, 0, 0, 1, 0];
        float[] softmax = Matrix.Padded(logits, 2, 3);
        SoftmaxKernel.Forward(softmax, 3, 2);
        float[] outputs = Matrix.Padded(logits, 2, 3);
        new SoftmaxCrossentropyLoss(0, false).Evaluate(outputs, targets, [], [], 3, 2);
        Matrix.AssertSameBits(softmax, outputs);
        outputs = Matrix.Padded(logits, 2, 3);
        new SparseSoftmaxCrossentropyLoss(false).Evaluate(outputs, [0, 1], [], new float[32], 3, 2);
        Matrix.AssertSameBits(softmax, outputs);
        outputs = Matrix.Padded(logits, 2, 3);
        new SigmoidCrossentropyLoss(0, false).Evaluate(outputs, targets, [], [], 3, 2);
        Matrix.AssertClose([.. logits.Select(z => 1 / (1 + Math.Exp(-z)))], Matrix.Dense(outputs, 2, 3), 2e-7, 0);
    }

    [Fact]
    public void FusedLosses_OnProbabilitiesAwayFromTheClip_AgreeWithTheirUnfusedForm()
    {
        const int Rows = 5;
        const int Width = 10;
        float[] logits = Matrix.Padded(Matrix.Random(new Random(1), Rows * Width, 3), Rows, Width);
        int[] labels = [0, 9, 3, 3, 5];
        float[] fused = new float[logits.Length];
        float[] probabilities = [.. logits];
        double fusedSum = new SparseSoftmaxCrossentropyLoss(false).Evaluate(probabilities, labels, [], fused, Width, Rows);
        float[] gradient = new float[logits.Length];
        double sum = default(SparseCategoricalCrossentropyLoss).Evaluate(probabilities, labels, [], gradient, Width, Rows);
        SoftmaxKernel.Backward(probabilities, gradient, Width, Rows);
        Matrix.AssertClose(sum, fusedSum, 1e-6, 0);
        Matrix.AssertClose([.. gradient.Select(x => (double)x)], fused, 1e-5, 1e-7);
    }

    [Fact]
    public void Loss_OnBuffersThatDoNotFit_Throws()
    {
        Assert.Throws<ArgumentException>(() => default(MeanSquaredErrorLoss).Evaluate(new float[16], new float[3], [], [], 2, 2));
        Assert.Throws<ArgumentException>(() => default(MeanSquaredErrorLoss).Evaluate(new float[32], new float[3], [], [], 2, 2));
        Assert.Throws<ArgumentException>(() => default(MeanSquaredErrorLoss).Evaluate(new float[32], new float[4], [1f], [], 2, 2));
        Assert.Throws<ArgumentException>(() => default(MeanSquaredErrorLoss).Evaluate(new float[32], new float[4], [], new float[4], 2, 2));
        Assert.ThrowsAny<Exception>(() => default(SparseCategoricalCrossentropyLoss).Evaluate(new float[16], [2], [], [], 2, 1));
        Assert.ThrowsAny<Exception>(() => new SparseSoftmaxCrossentropyLoss(true).Evaluate(new float[16], [-1], [], [], 2, 1));
    }

    private static JsonElement Settings(string type, bool fromLogits, double smoothing) =>
        JsonSerializer.SerializeToElement(new Dictionary<string, object>
        {
            ["type"] = type,
            ["from_logits"] = fromLogits,
            ["label_smoothing"] = type is "bce" or "cce" ? smoothing : 0,
            ["delta"] = 0.75,
        });

    /// <summary>Is 1 whatever is said, and claims a derivative of 2.</summary>
    private readonly struct One : IElementwiseLoss
    {
        public static Vector<float> Value(Vector<float> outputs, Vector<float> targets) => Vector<float>.One;

        public static Vector<float> Derivative(Vector<float> outputs, Vector<float> targets) => new(2f);
    }
}
