namespace ModelGen;

/// <summary>The loss of one batch, in its three terms.</summary>
/// <param name="Data">Mean over the rows of the (weighted) loss between outputs and targets.</param>
/// <param name="WeightPenalty">L1 and L2 penalties of the parameters; independent of the number of rows.</param>
/// <param name="ActivityPenalty">L1 and L2 penalties of layer outputs, divided by the number of rows.</param>
public readonly record struct BatchLoss(double Data, double WeightPenalty, double ActivityPenalty)
{
    /// <summary>The loss that training minimises: the sum of the three.</summary>
    public float Total => (float)(Data + WeightPenalty + ActivityPenalty);
}
