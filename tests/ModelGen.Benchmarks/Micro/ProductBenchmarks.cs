using BenchmarkDotNet.Attributes;
using ModelGen.Kernels;

namespace ModelGen.Benchmarks;

/// <summary>The three products of a dense layer, on one thread.</summary>
public class ProductBenchmarks
{
    private float[] _input = [];
    private float[] _kernel = [];
    private float[] _output = [];
    private float[] _inputGradient = [];
    private float[] _kernelGradient = [];

    /// <summary>From the smallest layer of a classifier to the largest that suits the library.</summary>
    public static IEnumerable<ProductShape> Shapes { get; } =
    [
        new(1, 784, 512), new(32, 64, 10), new(32, 784, 128), new(128, 784, 512), new(128, 512, 512), new(256, 2048, 2048),
    ];

    /// <summary>The product.</summary>
    [ParamsSource(nameof(Shapes))]
    public ProductShape Shape { get; set; } = new(1, 1, 1);

    /// <summary>Allocates the matrices.</summary>
    [GlobalSetup]
    public void Allocate()
    {
        _input = Numbers.Random(Shape.Rows * Panel.Pad(Shape.Inputs));
        _kernel = Numbers.Random(Shape.Inputs * Panel.Pad(Shape.Units));
        _output = Numbers.Random(Shape.Rows * Panel.Pad(Shape.Units));
        _inputGradient = new float[_input.Length];
        _kernelGradient = new float[_kernel.Length];
    }

    /// <summary>y = x·W.</summary>
    [Benchmark]
    public void Forward() => DenseKernel.Forward(
        default(Linear), _input, Panel.Pad(Shape.Inputs), Shape.Inputs, _kernel, bias: default, scale: default, shift: default, _output, Shape.Units, Shape.Rows);

    /// <summary>dW = xᵀ·dy.</summary>
    [Benchmark]
    public void WeightGradient() => DenseKernel.WeightGradient(
        _input, Panel.Pad(Shape.Inputs), Shape.Inputs, _output, Shape.Units, Shape.Rows, _kernel, l1: 0, l2: 0, offset: 0, new StoreGradients(_kernelGradient));

    /// <summary>dx = dy·Wᵀ.</summary>
    [Benchmark]
    public void InputGradient() => DenseKernel.InputGradient(_output, Shape.Units, _kernel, Shape.Inputs, _inputGradient, Shape.Rows);
}
