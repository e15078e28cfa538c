namespace ModelGen;

/// <summary>A schedule that decays smoothly over an interval or in steps, once every interval.</summary>
public abstract class SteppedDecayAttribute : SmoothDecayAttribute
{
    private protected SteppedDecayAttribute()
    {
    }

    /// <summary>Length of the interval in updates, at least 1; the rate steps down once an interval.</summary>
    public int EverySteps { get; set; }

    /// <summary>Length of the interval in epochs, at least 1; the rate steps down once an interval.</summary>
    public int EveryEpochs { get; set; }
}
