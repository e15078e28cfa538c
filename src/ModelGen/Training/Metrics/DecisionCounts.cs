using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// Counts, for each class, the rows that are of it, those called so, and those rightly called so. Outputs that are yes or no
/// each (one output, or binary cross-entropy) make one class together, "yes"; else the greatest output is the class.
/// </summary>
internal sealed class DecisionCounts
{
    private readonly bool _isYesOrNo;
    private readonly float _threshold;
    private readonly long[] _right;
    private readonly long[] _called;
    private readonly long[] _actual;

    public DecisionCounts(ModelInfo info)
    {
        _isYesOrNo = info.OutputSize == 1 || info.Training is { Loss: Loss.BinaryCrossentropy };
        _threshold = info.DecisionThreshold;
        int classes = _isYesOrNo ? 1 : info.OutputSize;
        (_right, _called, _actual) = (new long[classes], new long[classes], new long[classes]);
    }

    public int Classes => _right.Length;

    public void Reset()
    {
        Array.Clear(_right);
        Array.Clear(_called);
        Array.Clear(_actual);
    }

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets, int width)
    {
        for (int row = 0; row < targets.Length; row++)
        {
            ReadOnlySpan<float> rowOutputs = outputs.Slice(row * width, width);
            if (_isYesOrNo)
            {
                AddDecision(rowOutputs[0], targets[row] > 0);
            }
            else
            {
                AddClass(ClassChoice.Highest(rowOutputs), targets[row]);
            }
        }
    }

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int width)
    {
        for (int start = 0; start < targets.Length; start += _isYesOrNo ? 1 : width)
        {
            if (_isYesOrNo)
            {
                AddDecision(outputs[start], targets[start] > 0.5f);
            }
            else
            {
                AddClass(ClassChoice.Highest(outputs.Slice(start, width)), ClassChoice.Highest(targets.Slice(start, width)));
            }
        }
    }

    /// <summary>Share of those called so that are of the class.</summary>
    public double Precision(int label) => Share(_right[label], _called[label]);

    /// <summary>Share of those of the class that are called so.</summary>
    public double Recall(int label) => Share(_right[label], _actual[label]);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1(int label) => Share(2 * _right[label], _called[label] + _actual[label]);

    private void AddDecision(float output, bool isPositive)
    {
        bool isCalled = output > _threshold;
        _right[0] += isCalled && isPositive ? 1 : 0;
        _called[0] += isCalled ? 1 : 0;
        _actual[0] += isPositive ? 1 : 0;
    }

    private void AddClass(int called, int actual)
    {
        _right[actual] += called == actual ? 1 : 0;
        _called[called]++;
        _actual[actual]++;
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
