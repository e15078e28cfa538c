using TorchSharp;

namespace ModelGen.Benchmarks;

/// <summary>The same network in libtorch, on the same batch, trained by TorchSharp's Adam.</summary>
internal sealed class TorchPeer : IDisposable
{
    // libtorch adds ε after the correction of the second moment, Keras and ModelGen before: equal in the first step.
    private static readonly double Epsilon = 1e-7 / Math.Sqrt(1 - 0.999);

    private readonly Workload _workload;
    private readonly IReadOnlyList<PeerLayer> _layers;
    private readonly TorchContext _context;
    private readonly torch.Tensor _inputs;
    private readonly torch.Tensor _targets;
    private readonly Func<torch.Tensor, torch.Tensor, torch.Tensor> _loss;
    private readonly TorchSharp.Modules.Adam _optimizer;

    /// <summary>Copies weights and batch of a workload.</summary>
    public TorchPeer(Workload workload)
    {
        _workload = workload;
        _layers = PeerLayers.Of(workload.Info);
        _context = new TorchContext(workload.State.Seed);
        _context.CopyFrom(workload.State.Parameters);
        _inputs = torch.tensor(workload.Inputs, [workload.Rows, workload.Info.InputSize]);
        (_targets, _loss) = CreateLoss(workload);
        _optimizer = torch.optim.Adam(_context.Trainable, lr: workload.State.LearningRate, eps: Epsilon);
    }

    /// <summary>Takes over the workload's learning rate as it is now.</summary>
    public void CopyLearningRate() => _optimizer.ParamGroups.Single().LearningRate = _workload.State.LearningRate;

    /// <summary>One training step: forward, loss, backward, update.</summary>
    public void Train()
    {
        using DisposeScope scope = torch.NewDisposeScope();
        Step();
    }

    /// <summary>A training step with the dropout masks that ModelGen draws in a pass; returns the loss before the update.</summary>
    public float TrainMasked(long pass)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        _context.MaskedPass = pass;
        float loss = Step().item<float>();
        _context.MaskedPass = null;
        return loss;
    }

    /// <summary>Predicts the batch; the result is not copied.</summary>
    public void Predict()
    {
        using DisposeScope scope = torch.NewDisposeScope();
        using IDisposable inference = torch.inference_mode();
        Infer();
    }

    /// <summary>Predicts the batch.</summary>
    public float[] Predictions()
    {
        using DisposeScope scope = torch.NewDisposeScope();
        using IDisposable inference = torch.inference_mode();
        return Infer().data<float>().ToArray();
    }

    /// <summary>Frees what libtorch holds.</summary>
    public void Dispose()
    {
        _optimizer.Dispose();
        _inputs.Dispose();
        _targets.Dispose();
        _context.Dispose();
    }

    private static (torch.Tensor Targets, Func<torch.Tensor, torch.Tensor, torch.Tensor> Loss) CreateLoss(Workload workload) => workload.Targets switch
    {
        int[] classes => (torch.tensor(Array.ConvertAll(classes, static c => (long)c)), static (y, t) => torch.nn.functional.cross_entropy(y, t)),
        float[] numbers => (torch.tensor(numbers, [workload.Rows, workload.Info.OutputSize]), static (y, t) => torch.nn.functional.mse_loss(y, t)),
        _ => throw new NotSupportedException($"The peers have no targets of {workload.Targets.GetType().Name}."),
    };

    private torch.Tensor Step()
    {
        _context.Trains = true;
        _optimizer.zero_grad();
        torch.Tensor loss = _loss(Forward(), _targets);
        loss.backward();
        _optimizer.step();
        return loss;
    }

    private torch.Tensor Infer()
    {
        _context.Trains = false;
        return Forward();
    }

    private torch.Tensor Forward()
    {
        torch.Tensor x = _inputs;
        foreach (PeerLayer layer in _layers)
        {
            x = layer.Forward(x, _context);
        }

        return x;
    }
}
