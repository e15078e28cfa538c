using TorchSharp;
using TorchParameter = TorchSharp.Modules.Parameter;

namespace ModelGen.Benchmarks;

/// <summary>What the layers of a libtorch network share: parameters by name, and the mode.</summary>
/// <param name="seed">The model's seed, for its dropout masks.</param>
internal sealed class TorchContext(int seed) : IDisposable
{
    private readonly Dictionary<string, torch.Tensor> _tensors = [];

    /// <summary>A parameter; a kernel is [units × in].</summary>
    public torch.Tensor this[string name] => _tensors[name];

    /// <summary>The parameters that have gradients.</summary>
    public IEnumerable<TorchParameter> Trainable => _tensors.Values.OfType<TorchParameter>();

    /// <summary>Whether the network trains or predicts.</summary>
    public bool Trains { get; set; }

    /// <summary>The training pass whose dropout masks ModelGen draws; null: libtorch draws its own.</summary>
    public long? MaskedPass { get; set; }

    /// <summary>The model's seed.</summary>
    public int Seed => seed;

    /// <summary>Takes over the values of all parameters.</summary>
    public void CopyFrom(ParameterCollection parameters)
    {
        using IDisposable scope = torch.no_grad();
        foreach (Parameter parameter in parameters)
        {
            using torch.Tensor values = Read(parameter);
            if (_tensors.TryGetValue(parameter.Name, out torch.Tensor? tensor))
            {
                tensor.copy_(values);
            }
            else
            {
                torch.Tensor own = values.contiguous().clone();
                _tensors[parameter.Name] = parameter.Trainable ? new TorchParameter(own, requires_grad: true) : own;
            }
        }
    }

    /// <summary>Frees the parameters.</summary>
    public void Dispose()
    {
        foreach (torch.Tensor tensor in _tensors.Values)
        {
            tensor.Dispose();
        }
    }

    private static torch.Tensor Read(Parameter parameter)
    {
        float[] values = new float[parameter.Count];
        parameter.CopyTo(values);
        torch.Tensor tensor = torch.tensor(values, [.. parameter.Shape.Select(static extent => (long)extent)]);
        return tensor.dim() == 2 ? tensor.t() : tensor;
    }
}
