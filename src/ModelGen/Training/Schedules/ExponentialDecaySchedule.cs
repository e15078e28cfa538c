namespace ModelGen;

/// <summary>rate₀·factor^x, where x is the number of intervals passed.</summary>
/// <param name="rate">The factor of one interval, &gt; 0.</param>
/// <param name="interval">The interval.</param>
public sealed class ExponentialDecaySchedule(double rate, ScheduleInterval interval) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Rate(double initialLearningRate, long step, int epoch)
        => initialLearningRate * VectorMath.Power(rate, interval.Passed(step, epoch));
}
