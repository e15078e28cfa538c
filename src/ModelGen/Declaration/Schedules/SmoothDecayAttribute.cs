namespace ModelGen;

/// <summary>A schedule that decays smoothly over an interval.</summary>
public abstract class SmoothDecayAttribute : ScheduleAttribute
{
    private protected SmoothDecayAttribute()
    {
    }

    /// <summary>Length of the interval in updates, at least 1; the rate changes at each update.</summary>
    public int OverSteps { get; set; }

    /// <summary>Length of the interval in epochs, at least 1; the rate changes at the start of each epoch.</summary>
    public int OverEpochs { get; set; }
}
