namespace ModelGen;

/// <summary>max(minimum, rate₀ − decrement·x), where x is the number of intervals passed.</summary>
/// <param name="decrement">What one interval subtracts, &gt; 0.</param>
/// <param name="minimum">The lowest rate, at least 0.</param>
/// <param name="interval">The interval.</param>
public sealed class LinearDecaySchedule(double decrement, double minimum, ScheduleInterval interval) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Rate(double initialLearningRate, long step, int epoch)
        => Math.Max(minimum, initialLearningRate - decrement * interval.Passed(step, epoch));
}
