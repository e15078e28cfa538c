namespace ModelGen.Torch.Tests;

/// <summary>Draws networks: layers of every kind and width, activations, losses that suit the outputs, optimizers, data.</summary>
internal sealed class NetworkGenerator
{
    private const int MostLayers = 8;
    private const int MostUnits = 64;
    private const int MostRows = 64;

    private readonly int _seed;
    private readonly Dice _dice;
    private readonly LayerGenerator _layers;

    private NetworkGenerator(int seed)
    {
        _seed = seed;
        _dice = new Dice(seed);
        _layers = new LayerGenerator(_dice);
    }

    public static Network Draw(int seed) => new NetworkGenerator(seed).Draw();

    private Network Draw()
    {
        int[] input = DrawInput();
        int count = _dice.Between(1, MostLayers);
        if (input.Length > 1)
        {
            _layers.AddImageLayers();
        }
        else if (_dice.OneIn(5))
        {
            _layers.AddInputScaling();
        }

        while (_layers.All.Count < count - 1)
        {
            _layers.AddHidden(_dice.Between(1, MostUnits));
        }

        NetworkLoss loss = new OutputGenerator(_dice, _layers).Draw(_dice.Between(1, MostUnits));
        OptimizerGenerator training = new(_dice);
        Optimizer optimizer = training.DrawOptimizer();
        Schedule? schedule = _dice.OneIn(4) ? training.DrawSchedule(optimizer.LearningRate) : null;
        return Complete(input, loss, optimizer, schedule);
    }

    private int[] DrawInput() =>
        _dice.OneIn(6) ? [_dice.Between(1, 4), _dice.Between(1, 4), _dice.Between(1, 3)] : [_dice.Between(1, MostUnits)];

    private Network Complete(int[] input, NetworkLoss loss, Optimizer optimizer, Schedule? schedule)
    {
        List<NetworkParameter> parameters = [];
        int[] shape = input;
        foreach (Layer layer in _layers.All)
        {
            parameters.AddRange(layer.DrawParameters(shape, _dice));
            shape = layer.OutputShape(shape);
        }

        int inputs = input.Aggregate(1, static (product, extent) => product * extent);
        return new Network
        {
            Seed = _seed,
            Input = input,
            Layers = _layers.All,
            Loss = loss,
            Optimizer = optimizer,
            Schedule = schedule,
            Parameters = parameters,
            Batches = DrawBatches(inputs, shape[0], loss),
        };
    }

    // As in an epoch, the last batch has fewer rows.
    private NetworkBatch[] DrawBatches(int inputs, int outputs, NetworkLoss loss)
    {
        int rows = _dice.Between(1, MostRows);
        bool areWeighted = _dice.OneIn(4);
        return [.. new[] { rows, rows, (rows + 1) / 2 }.Select(count => new NetworkBatch(
            count,
            _dice.Numbers(count * inputs, 0, 1.5),
            DrawTargets(count, outputs, loss.Kind),
            areWeighted ? [.. Enumerable.Range(0, count).Select(_ => _dice.Pick(0f, 0.5f, 1f, 2f))] : [],
            _dice.Numbers(count * outputs, 0, 1.0 / count)))];
    }

    private Array DrawTargets(int rows, int outputs, Loss loss) => loss switch
    {
        Loss.SparseCategoricalCrossentropy => _dice.Classes(rows, outputs),
        Loss.CategoricalCrossentropy => OneHot(_dice.Classes(rows, outputs), outputs),
        Loss.BinaryCrossentropy => Array.ConvertAll(_dice.Classes(rows * outputs, 2), static label => (float)label),
        _ => _dice.Numbers(rows * outputs, 0, 1),
    };

    private static float[] OneHot(int[] classes, int width)
    {
        float[] targets = new float[classes.Length * width];
        for (int row = 0; row < classes.Length; row++)
        {
            targets[row * width + classes[row]] = 1;
        }

        return targets;
    }
}
