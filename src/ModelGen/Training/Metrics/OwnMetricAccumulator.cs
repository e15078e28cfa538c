using ModelGen.Kernels;

namespace ModelGen;

/// <summary>Mean over rows of a user's figure.</summary>
internal sealed class OwnMetricAccumulator<T, TTarget> : IMetricAccumulator<TTarget>
    where T : struct, IMetric<TTarget>
    where TTarget : unmanaged
{
    private double _sum;
    private long _rows;

    public string Key => T.Key;

    public double Result => _rows == 0 ? 0 : _sum / _rows;

    public void Reset() => (_sum, _rows) = (0, 0);

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<TTarget> targets, int width)
    {
        int targetWidth = TargetWidth.Of<TTarget>(width);
        int rows = targets.Length / targetWidth;
        for (int row = 0; row < rows; row++)
        {
            _sum += T.Row(outputs.Slice(row * width, width), targets.Slice(row * targetWidth, targetWidth));
        }

        _rows += rows;
    }
}
