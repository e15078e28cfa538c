namespace ModelGen.Torch.Tests;

/// <summary>Draws a network's layers one after the other.</summary>
internal sealed class LayerGenerator(Dice dice)
{
    private static readonly Activation[] Activations = Enum.GetValues<Activation>();
    private static readonly Activation[] OfOneUnit = [.. Activations.Where(static activation => activation != Activation.Softmax)];

    private readonly List<Layer> _layers = [];

    public IReadOnlyList<Layer> All => _layers;

    /// <summary>What may come before the other layers.</summary>
    public void AddInputScaling()
    {
        if (dice.OneIn(2))
        {
            AddRescaling();
        }

        if (dice.OneIn(2))
        {
            _layers.Add(new NormalizationLayer(Name("Normalization")));
        }
    }

    /// <summary>What may come before an image is flat, and that.</summary>
    public void AddImageLayers()
    {
        AddInputScaling();
        if (dice.OneIn(4))
        {
            AddActivation();
        }

        if (dice.OneIn(4))
        {
            AddDropout();
        }

        _layers.Add(new FlattenLayer(Name("Flatten")));
    }

    /// <summary>A layer of any kind that takes a vector.</summary>
    public void AddHidden(int units)
    {
        switch (dice.Between(0, 11))
        {
            case 0 or 1:
                AddBatchNorm();
                break;
            case 2 or 3:
                AddDropout();
                break;
            case 4:
                AddActivation();
                break;
            case 5:
                AddRescaling();
                break;
            default:
                AddDense(units, DrawFunction(units));
                break;
        }
    }

    /// <summary>A dense layer, with its activation inside or, where that has a number of its own, after it.</summary>
    public void AddDense(int units, Function function)
    {
        bool isApart = function is not { Alpha: Function.DefaultAlpha, NegativeSlope: Function.DefaultSlope } || dice.OneIn(6);
        _layers.Add(DrawDense(units, isApart ? DrawInner(units) : function));
        if (!isApart)
        {
            return;
        }

        if (dice.OneIn(6))
        {
            AddDropout();
        }

        _layers.Add(new ActivationLayer(Name("Activation"), function));
    }

    public void AddBatchNorm() => _layers.Add(new BatchNormLayer(Name("BatchNorm"))
    {
        Momentum = dice.Pick(0.99, 0.99, 0.9, 0.5, 0),
        Epsilon = dice.Pick(1e-3, 1e-3, 1e-2, 1e-5),
        Center = !dice.OneIn(5),
        Scale = !dice.OneIn(5),
        GammaL2 = dice.Sometimes(5, 0.01, 0.1),
        BetaL2 = dice.Sometimes(5, 0.01, 0.1),
        Trainable = !dice.OneIn(8),
    });

    public void AddDropout() => _layers.Add(new DropoutLayer(Name("Dropout"), _layers.Count, dice.Pick(0.1, 0.2, 0.3, 0.5, 0.8, 0)));

    public Function DrawFunction(int units)
    {
        Activation kind = dice.Pick(units == 1 ? OfOneUnit : Activations);
        return new Function(kind)
        {
            Alpha = kind == Activation.Elu && dice.OneIn(2) ? 0.7 : Function.DefaultAlpha,
            NegativeSlope = kind == Activation.LeakyRelu && dice.OneIn(2) ? dice.Pick(0.05, 0) : Function.DefaultSlope,
        };
    }

    private DenseLayer DrawDense(int units, Function function) => new(Name("Dense"), units, function)
    {
        UseBias = !dice.OneIn(5),
        Kernel = DrawPenalty(),
        Bias = DrawPenalty(),
        Activity = DrawPenalty(),
        Trainable = !dice.OneIn(10),
    };

    // The activation of a dense layer that another activation follows.
    private Function DrawInner(int units) => new(dice.OneIn(4) ? DrawFunction(units).Kind : Activation.Linear);

    // No softmax, which images and vectors of one number do not have.
    private void AddActivation() => _layers.Add(new ActivationLayer(Name("Activation"), DrawFunction(units: 1)));

    private void AddRescaling() => _layers.Add(new RescalingLayer(Name("Rescaling"), dice.Pick(0.5, -1.5, 2), dice.Pick(0, 0.25, -1)));

    private Penalty DrawPenalty() => new(dice.Sometimes(10, 0.001, 0.01), dice.Sometimes(8, 0.001, 0.02));

    private string Name(string kind) =>
        $"{kind}{1 + _layers.Count(layer => layer.Name.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) == kind)}";
}
