namespace ModelGen;

/// <summary>rate₀/(1 + rate·x), where x is the number of intervals passed.</summary>
/// <param name="rate">How much the divisor grows in one interval, &gt; 0.</param>
/// <param name="interval">The interval.</param>
public sealed class InverseTimeDecaySchedule(double rate, ScheduleInterval interval) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Rate(double initialLearningRate, long step, int epoch)
        => initialLearningRate / (1 + rate * interval.Passed(step, epoch));
}
