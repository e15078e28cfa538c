using System.Diagnostics;
using TorchSharp;

namespace ModelGen.Benchmarks;

/// <summary>A classifier trained by libtorch from the weights of a model.</summary>
internal sealed class TorchMnist : IDisposable
{
    private readonly IReadOnlyList<PeerLayer> _layers;
    private readonly TorchContext _context;
    private readonly TorchSharp.Modules.Adam _optimizer;

    private TorchMnist(IModel model)
    {
        _layers = PeerLayers.Of(model.State.Info);
        _context = new TorchContext(model.State.Seed);
        _context.CopyFrom(model.State.Parameters);
        _optimizer = torch.optim.Adam(_context.Trainable, lr: model.State.LearningRate, eps: 1e-7);
    }

    /// <summary>Trains on one data set, measures on another.</summary>
    public static MnistRun Train(IModel model, Dataset<int> train, Dataset<int> test, int epochs, int batchSize)
    {
        using TorchMnist torchModel = new(model);
        using DisposeScope scope = torch.NewDisposeScope();
        (torch.Tensor inputs, torch.Tensor labels) = Tensors(train);
        torch.random.manual_seed(model.State.Seed);
        long start = Stopwatch.GetTimestamp();
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            torchModel.RunEpoch(inputs, labels, batchSize);
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        (double accuracy, double loss) = torchModel.Measure(test);
        return new MnistRun(accuracy, loss, seconds / epochs);
    }

    /// <summary>Frees what libtorch holds.</summary>
    public void Dispose()
    {
        _optimizer.Dispose();
        _context.Dispose();
    }

    private void RunEpoch(torch.Tensor inputs, torch.Tensor labels, int batchSize)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        foreach (torch.Tensor rows in torch.randperm(labels.shape[0]).split(batchSize))
        {
            using DisposeScope step = torch.NewDisposeScope();
            _context.Trains = true;
            _optimizer.zero_grad();
            torch.nn.functional.cross_entropy(Forward(inputs.index_select(0, rows)), labels.index_select(0, rows)).backward();
            _optimizer.step();
        }
    }

    private (double Accuracy, double Loss) Measure(Dataset<int> test)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        using IDisposable inference = torch.inference_mode();
        (torch.Tensor inputs, torch.Tensor labels) = Tensors(test);
        torch.Tensor logits = Forward(inputs);
        return (
            logits.argmax(1).eq(labels).to_type(torch.ScalarType.Float32).mean().item<float>(),
            torch.nn.functional.cross_entropy(logits, labels).item<float>());
    }

    private torch.Tensor Forward(torch.Tensor x)
    {
        foreach (PeerLayer layer in _layers)
        {
            x = layer.Forward(x, _context);
        }

        return x;
    }

    private static (torch.Tensor Inputs, torch.Tensor Labels) Tensors(Dataset<int> data) => (
        torch.tensor(data.Inputs.ToArray(), [data.Count, data.InputSize]),
        torch.tensor(Array.ConvertAll(data.Targets.ToArray(), static label => (long)label)));
}
