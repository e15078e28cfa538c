using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// Share of rows whose class is right. One output: it is on the target's side of the threshold, which itself counts as no.
/// Several: the greatest output, the first among equals, is at the label or at the greatest target.
/// </summary>
/// <param name="threshold">0.5 for a probability, 0 for a logit.</param>
internal sealed class AccuracyMetric(float threshold) : IMetricAccumulator<int>, IMetricAccumulator<float>
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
            if (ClassChoice.Of(outputs.Slice(row * width, width), threshold) == targets[row])
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
            int predicted = ClassChoice.Of(outputs.Slice(row * width, width), threshold);
            if (width == 1 ? predicted == target[0] : predicted == ClassChoice.Highest(target))
            {
                _right++;
            }
        }

        _rows += rows;
    }
}
