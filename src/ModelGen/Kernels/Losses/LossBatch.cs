using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>The buffers of one evaluation of a loss, checked, row by row.</summary>
/// <typeparam name="TTarget">Of the targets.</typeparam>
internal readonly ref struct LossBatch<TTarget>
    where TTarget : unmanaged
{
    private readonly Span<float> _outputs;
    private readonly ReadOnlySpan<TTarget> _targets;
    private readonly ReadOnlySpan<float> _sampleWeights;
    private readonly Span<float> _gradients;
    private readonly int _targetWidth;
    private readonly int _stride;

    /// <param name="outputs">[rows × Pad(width)].</param>
    /// <param name="targets">[rows × targetWidth].</param>
    /// <param name="sampleWeights">[rows] or empty.</param>
    /// <param name="gradients">[rows × Pad(width)] or empty.</param>
    /// <param name="width">Logical columns.</param>
    /// <param name="targetWidth">Targets of a row.</param>
    /// <param name="rows">Rows.</param>
    public LossBatch(
        Span<float> outputs,
        ReadOnlySpan<TTarget> targets,
        ReadOnlySpan<float> sampleWeights,
        Span<float> gradients,
        int width,
        int targetWidth,
        int rows)
    {
        _stride = Panel.Pad(width);
        Require.Extent(width, 1);
        Require.Extent(rows, 1);
        Require.AtLeast(outputs.Length, (long)rows * _stride);
        Require.AtLeast(targets.Length, (long)rows * targetWidth);
        Require.EmptyOrAtLeast(sampleWeights.Length, rows);
        Require.EmptyOrAtLeast(gradients.Length, (long)rows * _stride);
        _outputs = outputs;
        _targets = targets;
        _sampleWeights = sampleWeights;
        _gradients = gradients;
        _targetWidth = targetWidth;
        Width = width;
        Rows = rows;
    }

    /// <summary>Logical columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Rows { get; }

    /// <summary>The padded outputs of a row.</summary>
    public Span<float> Outputs(int row) => _outputs.Slice(row * _stride, _stride);

    /// <summary>The targets of a row.</summary>
    public ReadOnlySpan<TTarget> Targets(int row) => _targets.Slice(row * _targetWidth, _targetWidth);

    /// <summary>The padded gradients of a row, empty when none are wanted.</summary>
    public Span<float> Gradients(int row) => _gradients.IsEmpty ? default : _gradients.Slice(row * _stride, _stride);

    /// <summary>Whether gradients are wanted.</summary>
    public bool WantsGradients => !_gradients.IsEmpty;

    /// <summary>The padded outputs of some rows.</summary>
    public Span<float> Outputs(int first, int count) => _outputs.Slice(first * _stride, count * _stride);

    /// <summary>The targets of some rows.</summary>
    public ReadOnlySpan<TTarget> Targets(int first, int count) => _targets.Slice(first * _targetWidth, count * _targetWidth);

    /// <summary>The padded gradients of some rows.</summary>
    public Span<float> Gradients(int first, int count) => _gradients.Slice(first * _stride, count * _stride);

    /// <summary>w of eight rows.</summary>
    public Vector256<float> EightWeights(int first) =>
        _sampleWeights.IsEmpty ? Vector256<float>.One : Vector256.Create(_sampleWeights.Slice(first, Vector256<float>.Count));

    /// <summary>w of a row.</summary>
    public float Weight(int row) => _sampleWeights.IsEmpty ? 1 : _sampleWeights[row];
}
