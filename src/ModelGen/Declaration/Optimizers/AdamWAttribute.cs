namespace ModelGen;

/// <summary>Adam with decoupled weight decay: w −= rate·decay·w before each update, for every parameter.</summary>
public sealed class AdamWAttribute : AdamAttribute
{
    /// <summary>The decay, at least 0. Default 0.004.</summary>
    public double WeightDecay { get; set; } = 0.004;
}
