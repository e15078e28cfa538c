namespace ModelGen;

/// <summary>A learning rate that is constant between boundaries: values[i] up to and including boundaries[i].</summary>
/// <param name="boundaries">Rising numbers of updates (of epochs with <see cref="InEpochs"/>) after which the next value holds.</param>
/// <param name="values">The rates, one more than boundaries.</param>
public sealed class PiecewiseConstantAttribute(int[] boundaries, double[] values) : ScheduleAttribute
{
    /// <summary>Where the rate changes.</summary>
    public IReadOnlyList<int> Boundaries { get; } = boundaries;

    /// <summary>The rates, one more than boundaries.</summary>
    public IReadOnlyList<double> Values { get; } = values;

    /// <summary>Whether boundaries count epochs instead of updates. Default false.</summary>
    public bool InEpochs { get; set; }
}
