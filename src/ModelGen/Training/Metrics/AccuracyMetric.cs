using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// Share of rows whose class is right. One output: it is on the target's side of 0.5, 0.5 itself counting as no. Several: the
/// greatest output, the first among equals, is at the label or at the greatest target.
/// </summary>
internal sealed class AccuracyMetric : IMetric<int>, IMetric<float>
{
    private long _right;
    private long _rows;

    public string Key => "accuracy";

    public double Result => _rows == 0 ? 0 : (double)_right / _rows;

    public void Reset() => (_right, _rows) = (0, 0);

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets, int width)
    {
        for (int row = 0; row < targets.Length; row++)
        {
            if (Class(outputs.Slice(row * width, width)) == targets[row])
            {
                _right++;
            }
        }

        _rows += targets.Length;
    }

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int width)
    {
        int rows = targets.Length / width;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> target = targets.Slice(row * width, width);
            int predicted = Class(outputs.Slice(row * width, width));
            if (width == 1 ? predicted == target[0] : predicted == ClassChoice.Highest(target))
            {
                _right++;
            }
        }

        _rows += rows;
    }

    private static int Class(ReadOnlySpan<float> outputs) => outputs.Length > 1 ? ClassChoice.Highest(outputs) : outputs[0] > 0.5f ? 1 : 0;
}
