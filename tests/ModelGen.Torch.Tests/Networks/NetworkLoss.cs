namespace ModelGen.Torch.Tests;

/// <summary>What training minimises, with Keras's formulas.</summary>
internal sealed record NetworkLoss(Loss Kind)
{
    private const double Smallest = 1e-7;

    public bool FromLogits { get; init; }

    public double LabelSmoothing { get; init; }

    public double Delta { get; init; } = 1;

    public bool TakesClasses => Kind == Loss.SparseCategoricalCrossentropy;

    public string Attribute => AttributeSyntax.Write(
        "Loss",
        $"Loss.{Kind}",
        AttributeSyntax.Set(nameof(FromLogits), FromLogits),
        AttributeSyntax.Set(nameof(LabelSmoothing), LabelSmoothing),
        AttributeSyntax.Set(nameof(Delta), Delta, 1));

    /// <summary>
    /// Whether the loss is computed from what the last activation is applied to, as TensorFlow's graph of a Keras model does: equal
    /// where no probability is clipped, and where one would be, it still has a derivative.
    /// </summary>
    public bool TakesTogether(Function? last) => !FromLogits && last?.Kind switch
    {
        Activation.Sigmoid => Kind == Loss.BinaryCrossentropy,
        Activation.Softmax => Kind is Loss.CategoricalCrossentropy or Loss.SparseCategoricalCrossentropy,
        _ => false,
    };

    /// <summary>The loss of each row.</summary>
    /// <param name="y">[rows × width], the network's outputs.</param>
    /// <param name="target">[rows × width]; classes are one-hot.</param>
    public Tensor Rows(Tensor y, Tensor target) => Kind switch
    {
        Loss.MeanSquaredError => (y - target).square().mean([1]),
        Loss.MeanAbsoluteError => (y - target).abs().mean([1]),
        Loss.Huber => Huber((y - target).abs()).mean([1]),
        Loss.BinaryCrossentropy => Binary(y, target * (1 - LabelSmoothing) + LabelSmoothing / 2).mean([1]),
        Loss.CategoricalCrossentropy or Loss.SparseCategoricalCrossentropy =>
            -(LogProbabilities(y) * (target * (1 - LabelSmoothing) + LabelSmoothing / y.shape[1])).sum(1),
        _ => throw new NotSupportedException($"There is no reference for {Kind}."),
    };

    private Tensor Huber(Tensor error) => torch.where(error.le(Delta), error.square() / 2, error * Delta - Delta * Delta / 2);

    private Tensor Binary(Tensor y, Tensor target)
    {
        if (FromLogits)
        {
            return torch.nn.functional.softplus(y) - y * target;
        }

        Tensor p = y.clamp(Smallest, 1 - Smallest);
        return -(target * p.log() + (1 - target) * (1 - p).log());
    }

    private Tensor LogProbabilities(Tensor y) => FromLogits
        ? torch.nn.functional.log_softmax(y, dim: 1)
        : (y / y.sum(1, keepdim: true)).clamp(Smallest, 1 - Smallest).log();
}
