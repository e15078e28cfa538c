namespace ModelGen.Torch.Tests;

/// <summary>A network in libtorch: tensor operations forward, autograd backward, the optimizer's formulas.</summary>
internal sealed class TorchRun
{
    private readonly Network _network;
    private readonly Precision _precision;
    private readonly Dictionary<string, Tensor> _tensors;
    private readonly NetworkParameter[] _trainable;
    private readonly OptimizerMemory[] _memories;
    private readonly List<Figure> _figures = [];

    private TorchRun(Network network, Precision precision)
    {
        _network = network;
        _precision = precision;
        _tensors = network.Parameters.ToDictionary(
            static parameter => parameter.Name,
            parameter => precision.Tensor(parameter.Values, [.. parameter.Shape.Select(static extent => (long)extent)]).requires_grad_(parameter.Trainable));
        _trainable = [.. network.Parameters.Where(static parameter => parameter.Trainable)];
        _memories = [.. _trainable.Select(parameter => new OptimizerMemory(_tensors[parameter.Name]))];
    }

    /// <summary>All figures of the network, and the loss's derivatives by the outputs of the first batch.</summary>
    public static TorchFigures Measure(Network network, Precision precision)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        TorchRun run = new(network, precision);
        float[] outputGradients = run.Differentiate();
        run.Predict();
        run.Train();
        return new TorchFigures(run._figures, outputGradients);
    }

    private float[] Differentiate()
    {
        using DisposeScope scope = torch.NewDisposeScope();
        Tensor inputs = Inputs(_network.Batches[0]).requires_grad_();
        Evaluation evaluation = Evaluate(inputs, _network.Batches[0], pass: 0);
        Add(Quantity.Forward, FigureNames.Outputs, evaluation.Outputs);
        Add(Quantity.Forward, FigureNames.Loss, evaluation.Loss);
        IList<Tensor> gradients = torch.autograd.grad([evaluation.Loss], [.. Weights, inputs], retain_graph: true);
        for (int i = 0; i < _trainable.Length; i++)
        {
            Add(Quantity.Gradient, FigureNames.Gradient(_trainable[i].Name), gradients[i]);
            Add(Quantity.Gradient, FigureNames.GradientOfBackward(_trainable[i].Name), gradients[i]);
        }

        Add(Quantity.Gradient, FigureNames.InputGradients, gradients[^1]);
        Tensor byOutputs = torch.autograd.grad([evaluation.DataLoss], [evaluation.Outputs])[0];
        return Array.ConvertAll(Read(byOutputs), static x => (float)x);
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
            _network.Optimizer.Update(_tensors[_trainable[i].Name], gradients[i], _memories[i], _network.LearningRate(step), step + 1);
        }

        foreach ((string name, Tensor value) in evaluation.Statistics)
        {
            _tensors[name].copy_(value);
        }
    }

    private IEnumerable<Tensor> Weights => _trainable.Select(parameter => _tensors[parameter.Name]);

    private Tensor Inputs(NetworkBatch batch) =>
        _precision.Tensor(batch.Inputs, [batch.Rows, .. _network.Input.Select(static extent => (long)extent)]);

    private Evaluation Evaluate(Tensor inputs, NetworkBatch batch, long? pass)
    {
        TorchPass forward = new(_tensors, _network.Seed, pass);
        Tensor outputs = _network.Layers.Aggregate(inputs, (x, layer) => layer.Forward(x, forward));
        Tensor rows = _network.Loss.Rows(outputs, Targets(batch, outputs.shape[1]));
        Tensor weighted = batch.Weights.Length == 0 ? rows : rows * torch.tensor(batch.Weights);
        Tensor data = weighted.sum() / batch.Rows;
        Tensor loss = _network.Layers.SelectMany(layer => layer.WeightPenalties(forward))
            .Concat(forward.ActivityPenalties)
            .Aggregate(data, static (sum, penalty) => sum + penalty);
        return new Evaluation(outputs, data, loss, forward.Statistics);
    }

    private Tensor Targets(NetworkBatch batch, long width) => batch.Targets is int[] classes
        ? torch.nn.functional.one_hot(torch.tensor(Array.ConvertAll(classes, static label => (long)label)), width).to_type(_precision.Type)
        : torch.tensor((float[])batch.Targets, [batch.Rows, width], _precision.Type);

    private void Add(Quantity quantity, string name, Tensor values) => _figures.Add(new Figure(quantity, name, Read(values)));

    private static double[] Read(Tensor values) => values.detach().to_type(torch.ScalarType.Float64).contiguous().data<double>().ToArray();

    private sealed record Evaluation(Tensor Outputs, Tensor DataLoss, Tensor Loss, IReadOnlyDictionary<string, Tensor> Statistics);
}
