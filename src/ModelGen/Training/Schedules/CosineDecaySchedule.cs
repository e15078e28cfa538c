namespace ModelGen;

/// <summary>
/// rate₀·((1 − alpha)·½(1 + cos(π·min(x, 1))) + alpha), where x is the number of intervals passed. With a warm-up, the rate
/// first rises linearly from rate₀ to the warm-up's target, and the cosine falls from there.
/// </summary>
/// <param name="alpha">The last rate as a share of the highest, in [0, 1].</param>
/// <param name="warmupSteps">Updates of the warm-up; 0: none. The interval begins after them, unless it counts epochs.</param>
/// <param name="warmupTarget">The rate at the end of the warm-up.</param>
/// <param name="interval">The interval.</param>
public sealed class CosineDecaySchedule(double alpha, int warmupSteps, double warmupTarget, ScheduleInterval interval) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Rate(double initialLearningRate, long step, int epoch)
    {
        if (step < warmupSteps)
        {
            return initialLearningRate + (warmupTarget - initialLearningRate) * step / warmupSteps;
        }

        double highest = warmupSteps > 0 ? warmupTarget : initialLearningRate;
        double passed = Math.Min(interval.Passed(step - warmupSteps, epoch), 1);
        return highest * ((1 - alpha) * 0.5 * (1 + Math.Cos(Math.PI * passed)) + alpha);
    }
}
