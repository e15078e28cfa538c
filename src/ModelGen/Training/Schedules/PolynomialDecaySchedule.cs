namespace ModelGen;

/// <summary>
/// (rate₀ − end)·(1 − x/n)^power + end, where x is the number of intervals passed. Without cycling n = 1 and the rate stays
/// at its end; with it n = ⌈x⌉, at least 1, so that the rate jumps up after each interval and falls over a longer one.
/// </summary>
/// <param name="end">The rate at the end of the interval, at least 0.</param>
/// <param name="power">The polynomial's power, &gt; 0.</param>
/// <param name="cycle">Whether to start again at the end.</param>
/// <param name="interval">The interval.</param>
public sealed class PolynomialDecaySchedule(double end, double power, bool cycle, ScheduleInterval interval) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Rate(double initialLearningRate, long step, int epoch)
    {
        double passed = interval.Passed(step, epoch);
        double share = cycle ? passed / Math.Max(1, Math.Ceiling(passed)) : Math.Min(passed, 1);
        return (initialLearningRate - end) * VectorMath.Power(1 - share, power) + end;
    }
}
