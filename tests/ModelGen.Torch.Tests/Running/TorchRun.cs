namespace ModelGen.Torch.Tests;

/// <summary>A network in libtorch: tensor operations forward, autograd backward, the optimizer's formulas.</summary>
internal sealed class TorchRun
{
    private readonly Network _network;
    private readonly RoundingErrors? _errors;
    private readonly Dictionary<string, Tensor> _tensors;
    private readonly NetworkParameter[] _trainable;
    private readonly OptimizerMemory[] _memories;
    private readonly List<Figure> _figures = [];

    private TorchRun(Network network, RoundingErrors? errors)
    {
        _network = network;
        _errors = errors;
        _tensors = network.Parameters.ToDictionary(
            static parameter => parameter.Name,
            static parameter => Double(parameter.Values, [.. parameter.Shape.Select(static extent => (long)extent)]).requires_grad_(parameter.Trainable));
        _trainable = [.. network.Parameters.Where(static parameter => parameter.Trainable)];
        _memories = [.. _trainable.Select(parameter => new OptimizerMemory(_tensors[parameter.Name]))];
    }

    /// <summary>All figures of the network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="errors">What all layers' outputs are off by; null: nothing.</param>
    public static IReadOnlyList<Figure> Measure(Network network, RoundingErrors? errors)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        TorchRun run = new(network, errors);
        run.Differentiate();
        run.Predict();
        run.Train();
        return run._figures;
    }

    private void Differentiate()
    {
        using DisposeScope scope = torch.NewDisposeScope();
        NetworkBatch batch = _network.Batches[0];
        Tensor inputs = Inputs(batch).requires_grad_();
        Evaluation evaluation = Evaluate(inputs, batch, pass: 0);
        Add(Quantity.Forward, FigureNames.Outputs, evaluation.Outputs);
        Add(Quantity.Forward, FigureNames.Loss, evaluation.Loss);
        AddGradients(FigureNames.Gradient, torch.autograd.grad([evaluation.Loss], [.. Weights, inputs], retain_graph: true));

        Tensor other = (evaluation.Outputs * Double(batch.OutputGradients, evaluation.Outputs.shape)).sum() + evaluation.Penalty;
        IList<Tensor> gradients = torch.autograd.grad([other], [.. Weights, inputs]);
        AddGradients(FigureNames.GradientOfBackward, gradients);
        Add(Quantity.Gradient, FigureNames.InputGradients, gradients[^1]);
    }

    private void AddGradients(Func<string, string> name, IList<Tensor> gradients)
    {
        for (int i = 0; i < _trainable.Length; i++)
        {
            Add(Quantity.Gradient, name(_trainable[i].Name), gradients[i]);
        }
    }

    private void Predict()
    {
        using DisposeScope scope = torch.NewDisposeScope();
        using IDisposable inference = torch.no_grad();
        Evaluation evaluation = Evaluate(Inputs(_network.Batches[0]), _network.Batches[0], pass: null);
        Add(Quantity.Forward, FigureNames.Predictions, evaluation.Outputs);
        Add(Quantity.Forward, FigureNames.InferenceLoss, evaluation.Loss);
    }

    private void Train()
    {
        for (int step = 0; step < Network.Steps; step++)
        {
            Step(step);
        }

        foreach (NetworkParameter parameter in _network.Parameters)
        {
            Add(Quantity.Parameter, FigureNames.Trained(parameter.Name), _tensors[parameter.Name]);
        }
    }

    private void Step(int step)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        NetworkBatch batch = _network.Batch(step);
        Evaluation evaluation = Evaluate(Inputs(batch), batch, step);
        IReadOnlyList<Tensor> gradients = _trainable.Length == 0 ? [] : [.. torch.autograd.grad([evaluation.Loss], [.. Weights])];
        using IDisposable update = torch.no_grad();
        gradients = _network.Optimizer.Clip(gradients);
        for (int i = 0; i < gradients.Count; i++)
        {
            Tensor weight = _tensors[_trainable[i].Name];
            _network.Optimizer.Update(weight, gradients[i], _memories[i], _network.LearningRate(step), step + 1);
            weight.copy_(_errors?.AddTo(weight) ?? weight);
        }

        foreach ((string name, Tensor value) in evaluation.Statistics)
        {
            _tensors[name].copy_(value);
        }
    }

    private IEnumerable<Tensor> Weights => _trainable.Select(parameter => _tensors[parameter.Name]);

    private Tensor Inputs(NetworkBatch batch) =>
        Double(batch.Inputs, [batch.Rows, .. _network.Input.Select(static extent => (long)extent)]);

    private Evaluation Evaluate(Tensor inputs, NetworkBatch batch, long? pass)
    {
        TorchPass forward = new(_tensors, _network.Seed, pass, _errors);
        Tensor x = _network.Layers.SkipLast(1).Aggregate(forward.Round(inputs), (x, layer) => forward.Round(layer.Forward(x, forward)));
        Layer last = _network.Layers[^1];
        Tensor outputs = forward.Round(last.Forward(x, forward));
        Tensor targets = Targets(batch, outputs.shape[1]);
        Tensor rows = _network.Loss.TakesTogether(last.OutputFunction)
            ? (_network.Loss with { FromLogits = true }).Rows(last.BeforeActivation(x, forward), targets)
            : _network.Loss.Rows(outputs, targets);
        Tensor weighted = batch.Weights.Length == 0 ? rows : rows * Double(batch.Weights, [batch.Rows]);
        Tensor penalty = _network.Layers.SelectMany(layer => layer.WeightPenalties(forward))
            .Concat(forward.ActivityPenalties)
            .Aggregate(torch.tensor(0.0), static (sum, penalty) => sum + penalty);
        return new Evaluation(outputs, weighted.sum() / batch.Rows + penalty, penalty, forward.Statistics);
    }

    private Tensor Targets(NetworkBatch batch, long width) => batch.Targets is int[] classes
        ? torch.nn.functional.one_hot(torch.tensor(Array.ConvertAll(classes, static label => (long)label)), width).to_type(torch.ScalarType.Float64)
        : Double((float[])batch.Targets, [batch.Rows, width]);

    private void Add(Quantity quantity, string name, Tensor values) => _figures.Add(new Figure(quantity, name, Read(values)));

    private static Tensor Double(float[] values, params ReadOnlySpan<long> shape) => torch.tensor(values, shape, torch.ScalarType.Float64);

    private static double[] Read(Tensor values) => values.detach().contiguous().data<double>().ToArray();

    private sealed record Evaluation(Tensor Outputs, Tensor Loss, Tensor Penalty, IReadOnlyDictionary<string, Tensor> Statistics);
}
