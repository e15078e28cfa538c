namespace ModelGen;

/// <summary>The interval of a schedule.</summary>
/// <param name="Length">Its length in updates or epochs, &gt; 0.</param>
/// <param name="InEpochs">Whether the length counts epochs instead of updates.</param>
/// <param name="Staircase">Whether the rate changes once an interval instead of all along it.</param>
public readonly record struct ScheduleInterval(double Length, bool InEpochs, bool Staircase)
{
    /// <summary>Intervals passed after so many updates or epochs; a whole number when <see cref="Staircase"/>.</summary>
    public double Passed(long step, int epoch)
    {
        double passed = (InEpochs ? epoch : step) / Length;
        return Staircase ? Math.Floor(passed) : passed;
    }
}
