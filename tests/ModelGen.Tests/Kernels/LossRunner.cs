using System.Text.Json;
using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

internal readonly record struct LossResult(double Sum, float[] Gradients);

/// <summary>Runs the loss that a golden file's settings name, on dense rows, and checks what holds for every loss.</summary>
internal static class LossRunner
{
    public static LossResult Run(JsonElement loss, float[] outputs, float[] targets, float[] weights, int rows)
    {
        bool fromLogits = loss.TryGetProperty("from_logits", out JsonElement logits) && logits.GetBoolean();
        double smoothing = loss.NumberOr("label_smoothing", 0);
        return loss.GetProperty("type").GetString() switch
        {
            "mse" => Run(default(MeanSquaredErrorLoss), outputs, targets, weights, rows),
            "mae" => Run(default(MeanAbsoluteErrorLoss), outputs, targets, weights, rows),
            "huber" => Run(new HuberLoss(loss.NumberOr("delta", 1)), outputs, targets, weights, rows),
            "bce" when fromLogits => Run(new SigmoidCrossentropyLoss(smoothing, true), outputs, targets, weights, rows),
            "bce" => Run(new BinaryCrossentropyLoss(smoothing), outputs, targets, weights, rows),
            "cce" when fromLogits => Run(new SoftmaxCrossentropyLoss(smoothing, true), outputs, targets, weights, rows),
            "cce" => Run(new CategoricalCrossentropyLoss(smoothing), outputs, targets, weights, rows),
            "sparse_cce" when fromLogits => Run(new SparseSoftmaxCrossentropyLoss(true), outputs, Labels(targets), weights, rows),
            "sparse_cce" => Run(default(SparseCategoricalCrossentropyLoss), outputs, Labels(targets), weights, rows),
            string other => throw new InvalidDataException($"The loss {other} is unknown."),
            null => throw new InvalidDataException("The loss has no type."),
        };
    }

    private static int[] Labels(float[] targets) => [.. targets.Select(t => (int)t)];

    private static LossResult Run<TLoss, TTarget>(TLoss loss, float[] outputs, TTarget[] targets, float[] weights, int rows)
        where TLoss : struct, ILossKernel<TTarget>
        where TTarget : unmanaged
    {
        int width = outputs.Length / rows;
        float[] padded = Matrix.Padded(outputs, rows, width, 0.5f);
        GuardedBuffer guarded = new(padded);
        GuardedBuffer gradients = new(padded.Length);
        double sum = loss.Evaluate(guarded.Span, targets, weights, gradients.Span, width, rows);
        guarded.AssertIntact();
        gradients.AssertIntact();
        Matrix.AssertPaddingIsZero(gradients.Span, rows, width);
        Matrix.AssertSameBits(padded, guarded.Span);
        Assert.Equal(sum, loss.Evaluate(guarded.Span, targets, weights, [], width, rows));
        return new LossResult(sum, Matrix.Dense(gradients.Span, rows, width));
    }
}
