using TorchSharp;

namespace ModelGen.Benchmarks;

/// <summary>A layer as the peers compute it.</summary>
internal abstract class PeerLayer
{
    /// <summary>What the layer does in libtorch.</summary>
    /// <param name="x">[rows × width].</param>
    /// <param name="context">Parameters, and whether it trains.</param>
    public abstract torch.Tensor Forward(torch.Tensor x, TorchContext context);

    /// <summary>Adds what the layer does in a prediction to a graph of ONNX.</summary>
    public abstract void AddTo(OnnxGraph graph);
}
