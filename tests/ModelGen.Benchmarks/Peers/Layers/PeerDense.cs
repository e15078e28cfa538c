using TorchSharp;

namespace ModelGen.Benchmarks;

/// <summary>y = x·W + b.</summary>
/// <param name="name">The layer's name.</param>
/// <param name="hasBias">Whether there is a b.</param>
internal sealed class PeerDense(string name, bool hasBias) : PeerLayer
{
    private readonly string _kernel = $"{name}.Kernel";
    private readonly string? _bias = hasBias ? $"{name}.Bias" : null;

    /// <inheritdoc/>
    public override torch.Tensor Forward(torch.Tensor x, TorchContext context) =>
        torch.nn.functional.linear(x, context[_kernel], _bias is null ? null : context[_bias]);

    /// <inheritdoc/>
    public override void AddTo(OnnxGraph graph) =>
        graph.AddNode("Gemm", parameters: _bias is null ? [_kernel] : [_kernel, _bias]);
}
