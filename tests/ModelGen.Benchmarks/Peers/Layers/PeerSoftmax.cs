using TorchSharp;

namespace ModelGen.Benchmarks;

/// <summary>The softmax of a classifier; libtorch's loss contains it, so that it applies in predictions only.</summary>
internal sealed class PeerSoftmax : PeerLayer
{
    /// <inheritdoc/>
    public override torch.Tensor Forward(torch.Tensor x, TorchContext context) =>
        context.Trains ? x : torch.nn.functional.softmax(x, 1);

    /// <inheritdoc/>
    public override void AddTo(OnnxGraph graph) => graph.AddNode("Softmax");
}
