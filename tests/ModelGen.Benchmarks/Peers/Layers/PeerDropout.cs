using TorchSharp;

namespace ModelGen.Benchmarks;

/// <summary>Dropout; with the masks of ModelGen when the results are compared.</summary>
/// <param name="index">The layer's index in the network.</param>
/// <param name="width">Width of its input.</param>
/// <param name="rate">The fraction to drop.</param>
internal sealed class PeerDropout(int index, int width, double rate) : PeerLayer
{
    /// <inheritdoc/>
    public override torch.Tensor Forward(torch.Tensor x, TorchContext context)
    {
        if (!context.Trains || context.MaskedPass is not { } pass)
        {
            return torch.nn.functional.dropout(x, rate, context.Trains);
        }

        float[] mask = new float[(int)x.shape[0] * width];
        DropoutMask.Fill(mask, width, rate, context.Seed, index, pass);
        return x * torch.tensor(mask, x.shape) / (1 - rate);
    }

    /// <inheritdoc/>
    public override void AddTo(OnnxGraph graph)
    {
        // Predictions drop nothing.
    }
}
