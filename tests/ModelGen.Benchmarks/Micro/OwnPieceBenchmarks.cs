using BenchmarkDotNet.Attributes;
using ModelGen.EndToEnd.Tests;
using ModelGen.Kernels;

namespace ModelGen.Benchmarks;

/// <summary>Pieces of a user's own beside the library's of the same formula, each on 128 rows of 512.</summary>
public class OwnPieceBenchmarks
{
    private const int Rows = 128;
    private const int Width = 512;

    private readonly float[] _source = Numbers.Random(Rows * Width);
    private readonly float[] _target = Numbers.Random(Rows * Width);
    private readonly float[] _gradients = Numbers.Random(Rows * Width);
    private readonly float[] _weights = Numbers.Random(Rows * Width);
    private readonly float[] _first = new float[Rows * Width];
    private readonly float[] _second = new float[Rows * Width];

    /// <summary>x·σ(x).</summary>
    [Benchmark]
    public void Silu() => ActivationKernel.Forward(default(Silu), _source, _target);

    /// <summary>The same, the user's.</summary>
    [Benchmark]
    public void OwnSilu() => ActivationKernel.Forward(default(OwnActivation<OwnSilu>), _source, _target);

    /// <summary>Its derivative.</summary>
    [Benchmark]
    public void SiluBackward() => ActivationKernel.Backward(default(Silu), _source, _target, _gradients);

    /// <summary>The same, the user's.</summary>
    [Benchmark]
    public void OwnSiluBackward() => ActivationKernel.Backward(default(OwnActivation<OwnSilu>), _source, _target, _gradients);

    /// <summary>An update by Adam.</summary>
    [Benchmark]
    public void Adam() => new AdamRule(learningRate: 1e-9, step: 1, beta1: 0.9, beta2: 0.999, epsilon: 1e-7).Apply(_weights, _source, _first, _second, default);

    /// <summary>The same, the user's.</summary>
    [Benchmark]
    public void OwnAdam() => new OwnRule<OwnAdam>(learningRate: 1e-9, step: 1).Apply(_weights, _source, _first, _second, default);

    /// <summary>The mean squared error and its gradient.</summary>
    [Benchmark]
    public double SquaredError() => default(MeanSquaredErrorLoss).Evaluate(_source, _target, default, _gradients, Width, Rows);

    /// <summary>The same, the user's, element by element.</summary>
    [Benchmark]
    public double OwnSquaredErrors() => default(OwnElementwiseLoss<OwnSquaredErrors>).Evaluate(_source, _target, default, _gradients, Width, Rows);

    /// <summary>The same, the user's, row by row in a plain loop.</summary>
    [Benchmark]
    public double OwnSquaredError() => default(OwnLoss<OwnSquares, float>).Evaluate(_source, _target, default, _gradients, Width, Rows);
}
