using BenchmarkDotNet.Attributes;
using ModelGen.Kernels;

namespace ModelGen.Benchmarks;

/// <summary>What a step does beside its products, each on 128 rows of 512.</summary>
public class ElementwiseBenchmarks
{
    private const int Rows = 128;
    private const int Width = 512;

    private readonly float[] _source = Numbers.Random(Rows * Width);
    private readonly float[] _target = new float[Rows * Width];
    private readonly float[] _weights = Numbers.Random(Rows * Width);
    private readonly float[] _first = new float[Rows * Width];
    private readonly float[] _second = new float[Rows * Width];
    private readonly float[] _gamma = [.. Enumerable.Repeat(1f, Width)];
    private readonly float[] _beta = new float[Width];
    private readonly float[] _movingMean = new float[Width];
    private readonly float[] _movingVariance = new float[Width];
    private readonly float[] _mean = new float[Width];
    private readonly float[] _inverseDeviation = new float[Width];

    /// <summary>max(x, 0).</summary>
    [Benchmark]
    public void Relu() => ActivationKernel.Forward(default(Relu), _source, _target);

    /// <summary>tanh x.</summary>
    [Benchmark]
    public void Tanh() => ActivationKernel.Forward(default(Tanh), _source, _target);

    /// <summary>1/(1 + e^−x).</summary>
    [Benchmark]
    public void Sigmoid() => ActivationKernel.Forward(default(Sigmoid), _source, _target);

    /// <summary>x·Φ(x).</summary>
    [Benchmark]
    public void Gelu() => ActivationKernel.Forward(default(Gelu), _source, _target);

    /// <summary>Rows that add up to 1.</summary>
    [Benchmark]
    public void Softmax() => SoftmaxKernel.Forward(_target, Width, Rows);

    /// <summary>Draws a mask and applies it.</summary>
    [Benchmark]
    public void Dropout() => DropoutKernel.Forward(_source, _target, Width, Rows, rate: 0.5, new DropoutStream(seed: 1, stream: 0, pass: 0));

    /// <summary>Batch normalization in training.</summary>
    [Benchmark]
    public void BatchNorm() => BatchNormKernel.Forward(
        _source, _target, Width, Rows, _gamma, _beta, epsilon: 1e-3, momentum: 0.99, _movingMean, _movingVariance, _mean, _inverseDeviation);

    /// <summary>An update by Adam.</summary>
    [Benchmark]
    public void Adam() => new AdamRule(learningRate: 1e-9, step: 1, beta1: 0.9, beta2: 0.999, epsilon: 1e-7).Apply(_weights, _source, _first, _second, default);
}
