namespace ModelGen;

/// <summary>Stochastic gradient descent: w −= rate·g; with momentum v = momentum·v − rate·g, w += v.</summary>
public sealed class SgdAttribute : OptimizerAttribute
{
    /// <summary>Creates the attribute with Keras's learning rate for SGD, 0.01.</summary>
    public SgdAttribute() => LearningRate = 0.01;

    /// <summary>Share of the last step that is kept, in [0, 1). Default 0.</summary>
    public double Momentum { get; set; }

    /// <summary>Whether to look ahead along the momentum: w += momentum·v − rate·g. Default false.</summary>
    public bool Nesterov { get; set; }
}
