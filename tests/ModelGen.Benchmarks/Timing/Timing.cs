namespace ModelGen.Benchmarks;

/// <summary>How long something takes, in seconds.</summary>
/// <param name="Tenth">The tenth percentile of the samples: what it takes when little else runs on the machine.</param>
/// <param name="Median">The median of the samples.</param>
internal readonly record struct Timing(double Tenth, double Median)
{
    /// <summary>The statistics of some samples.</summary>
    public static Timing Of(IEnumerable<double> samples)
    {
        double[] sorted = [.. samples.Order()];
        return new Timing(sorted[sorted.Length / 10], sorted[sorted.Length / 2]);
    }
}
