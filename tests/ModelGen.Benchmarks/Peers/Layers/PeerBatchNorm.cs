using TorchSharp;

namespace ModelGen.Benchmarks;

/// <summary>Batch normalization with the defaults of ModelGen.</summary>
/// <param name="name">The layer's name.</param>
internal sealed class PeerBatchNorm(string name) : PeerLayer
{
    private const float Epsilon = 1e-3f;

    // The share of the new batch, where ModelGen and Keras count that of the past.
    private const double Momentum = 0.01;

    private readonly string _gamma = $"{name}.Gamma";
    private readonly string _beta = $"{name}.Beta";
    private readonly string _mean = $"{name}.MovingMean";
    private readonly string _variance = $"{name}.MovingVariance";

    /// <inheritdoc/>
    public override torch.Tensor Forward(torch.Tensor x, TorchContext context) => torch.nn.functional.batch_norm(
        x, context[_mean], context[_variance], context[_gamma], context[_beta], context.Trains, Momentum, Epsilon);

    /// <inheritdoc/>
    public override void AddTo(OnnxGraph graph) =>
        graph.AddNode("BatchNormalization", ("epsilon", Epsilon), [_gamma, _beta, _mean, _variance]);
}
