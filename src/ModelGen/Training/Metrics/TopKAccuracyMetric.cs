using ModelGen.Kernels;

namespace ModelGen;

/// <summary>Share of rows whose class is among the k greatest outputs; outputs equal to the k-th are among them.</summary>
/// <param name="k">How many outputs are looked at, at least 1.</param>
internal sealed class TopKAccuracyMetric(int k) : IMetricAccumulator<int>, IMetricAccumulator<float>
{
    private long _right;
    private long _rows;

    public string Key => "top_k_accuracy";

    public double Result => _rows == 0 ? 0 : (double)_right / _rows;

    public void Reset() => (_right, _rows) = (0, 0);

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets, int width)
    {
        for (int row = 0; row < targets.Length; row++)
        {
            AddRow(outputs.Slice(row * width, width), targets[row]);
        }
    }

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int width)
    {
        for (int start = 0; start < targets.Length; start += width)
        {
            AddRow(outputs.Slice(start, width), ClassChoice.Highest(targets.Slice(start, width)));
        }
    }

    private void AddRow(ReadOnlySpan<float> outputs, int target)
    {
        int above = 0;
        foreach (float output in outputs)
        {
            above += output > outputs[target] ? 1 : 0;
        }

        _right += above < k && !float.IsNaN(outputs[target]) ? 1 : 0;
        _rows++;
    }
}
