namespace ModelGen.Kernels;

/// <summary>Outputs that a model left as logits because its loss takes them so.</summary>
internal static class Logits
{
    /// <summary>Replaces the outputs of one row by probabilities: a sigmoid of one, a softmax of several.</summary>
    public static void ToProbabilities(Span<float> outputs)
    {
        float[] padded = new float[Panel.Pad(outputs.Length)];
        outputs.CopyTo(padded);
        if (outputs.Length == 1)
        {
            ActivationKernel.Forward(new Sigmoid(), padded, padded);
        }
        else
        {
            SoftmaxKernel.Forward(padded, outputs.Length, rows: 1);
        }

        padded.AsSpan(0, outputs.Length).CopyTo(outputs);
    }
}
