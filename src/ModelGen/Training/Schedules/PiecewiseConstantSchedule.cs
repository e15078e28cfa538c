namespace ModelGen;

/// <summary>values[i] up to and including boundaries[i], and the last value after the last boundary.</summary>
/// <param name="boundaries">Rising numbers of updates or epochs.</param>
/// <param name="values">The rates, one more than boundaries.</param>
/// <param name="inEpochs">Whether boundaries count epochs instead of updates.</param>
public sealed class PiecewiseConstantSchedule(double[] boundaries, double[] values, bool inEpochs) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double Rate(double initialLearningRate, long step, int epoch)
    {
        double passed = inEpochs ? epoch : step;
        int piece = 0;
        while (piece < boundaries.Length && passed > boundaries[piece])
        {
            piece++;
        }

        return values[piece];
    }
}
