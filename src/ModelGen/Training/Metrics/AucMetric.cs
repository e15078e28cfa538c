namespace ModelGen;

/// <summary>
/// Area under the ROC curve by the trapezoids between 200 thresholds, as in Keras: −1e-7, 1/199, 2/199, ..., 198/199, 1 + 1e-7,
/// an output being positive above a threshold. Several outputs are pooled, each against its own target of 0 or 1. Logits are
/// turned into probabilities first.
/// </summary>
internal sealed class AucMetric : IMetricAccumulator<int>, IMetricAccumulator<float>
{
    private const int Thresholds = 200;
    private const double Intervals = Thresholds - 1;
    private readonly ProbabilityReader _probabilities;

    // By the number of thresholds below an output, 0 to 200.
    private readonly long[] _positives = new long[Thresholds + 1];
    private readonly long[] _negatives = new long[Thresholds + 1];

    public AucMetric(ModelInfo info) => _probabilities = new ProbabilityReader(info);

    public string Key => "auc";

    public double Result
    {
        get
        {
            long positives = Sum(_positives);
            long negatives = Sum(_negatives);
            return positives == 0 || negatives == 0 ? 0 : Area(positives, negatives);
        }
    }

    public void Reset()
    {
        Array.Clear(_positives);
        Array.Clear(_negatives);
    }

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets, int width)
    {
        for (int row = 0; row < targets.Length; row++)
        {
            ReadOnlySpan<float> probabilities = _probabilities.Read(outputs.Slice(row * width, width));
            for (int unit = 0; unit < width; unit++)
            {
                Count(probabilities[unit], isPositive: width == 1 ? targets[row] > 0 : targets[row] == unit);
            }
        }
    }

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int width)
    {
        for (int start = 0; start < targets.Length; start += width)
        {
            ReadOnlySpan<float> probabilities = _probabilities.Read(outputs.Slice(start, width));
            for (int unit = 0; unit < width; unit++)
            {
                Count(probabilities[unit], isPositive: targets[start + unit] > 0.5f);
            }
        }
    }

    private static long Sum(long[] counts)
    {
        long sum = 0;
        foreach (long count in counts)
        {
            sum += count;
        }

        return sum;
    }

    private double Area(long positives, long negatives)
    {
        double area = 0;
        long truePositives = 0;
        for (int below = Thresholds; below >= 0; below--)
        {
            long lastTruePositives = truePositives;
            truePositives += _positives[below];
            area += (double)_negatives[below] / negatives * ((double)(truePositives + lastTruePositives) / positives) / 2;
        }

        return area;
    }

    private void Count(float probability, bool isPositive) => (isPositive ? _positives : _negatives)[ThresholdsBelow(probability)]++;

    private static int ThresholdsBelow(double probability)
    {
        if (!(probability >= 0))
        {
            return 0;
        }

        if (probability > 1)
        {
            return Thresholds;
        }

        // The quotient may be rounded across a threshold: i / 199 itself decides.
        int below = Math.Max(1, (int)Math.Ceiling(probability * Intervals));
        if (below > 1 && (below - 1) / Intervals >= probability)
        {
            below--;
        }

        return below < Thresholds - 1 && below / Intervals < probability ? below + 1 : below;
    }
}
