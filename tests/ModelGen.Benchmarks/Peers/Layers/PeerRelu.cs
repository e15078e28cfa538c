using TorchSharp;

namespace ModelGen.Benchmarks;

/// <summary>y = max(x, 0).</summary>
internal sealed class PeerRelu : PeerLayer
{
    /// <inheritdoc/>
    public override torch.Tensor Forward(torch.Tensor x, TorchContext context) => torch.nn.functional.relu(x);

    /// <inheritdoc/>
    public override void AddTo(OnnxGraph graph) => graph.AddNode("Relu");
}
