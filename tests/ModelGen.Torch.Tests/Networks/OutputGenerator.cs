namespace ModelGen.Torch.Tests;

/// <summary>Draws the last layers and a loss that takes their outputs.</summary>
internal sealed class OutputGenerator(Dice dice, LayerGenerator layers)
{
    public NetworkLoss Draw(int units) => dice.Between(0, 9) switch
    {
        0 => Probabilities(Loss.SparseCategoricalCrossentropy, Math.Max(2, units), Activation.Softmax),
        1 => Probabilities(Loss.CategoricalCrossentropy, Math.Max(2, units), Activation.Softmax),
        2 => Probabilities(dice.Pick(Loss.CategoricalCrossentropy, Loss.SparseCategoricalCrossentropy), Math.Max(2, units), Activation.Sigmoid),
        3 => Probabilities(Loss.BinaryCrossentropy, units, Activation.Sigmoid),
        4 => Logits(Loss.SparseCategoricalCrossentropy, Math.Max(2, units)),
        5 => Logits(Loss.CategoricalCrossentropy, Math.Max(2, units)),
        6 => Logits(Loss.BinaryCrossentropy, units),
        7 => Numbers(Loss.MeanAbsoluteError, units),
        8 => Numbers(Loss.Huber, units),
        _ => Numbers(Loss.MeanSquaredError, units),
    };

    private NetworkLoss Probabilities(Loss kind, int units, Activation activation)
    {
        layers.AddDense(units, new Function(activation));
        return new NetworkLoss(kind) { LabelSmoothing = DrawSmoothing(kind) };
    }

    private NetworkLoss Logits(Loss kind, int units)
    {
        AddAny(units);
        return new NetworkLoss(kind) { FromLogits = true, LabelSmoothing = DrawSmoothing(kind) };
    }

    private NetworkLoss Numbers(Loss kind, int units)
    {
        AddAny(units);
        return new NetworkLoss(kind) { Delta = kind == Loss.Huber ? dice.Pick(1, 0.3, 2.5) : 1 };
    }

    private void AddAny(int units)
    {
        layers.AddDense(units, dice.OneIn(2) ? new Function(Activation.Linear) : layers.DrawFunction(units));
        if (dice.OneIn(8))
        {
            layers.AddBatchNorm();
        }

        if (dice.OneIn(10))
        {
            layers.AddDropout();
        }
    }

    private double DrawSmoothing(Loss kind) => kind == Loss.SparseCategoricalCrossentropy ? 0 : dice.Sometimes(3, 0.1, 0.3);
}
