namespace ModelGen.Torch.Tests;

/// <summary>One forward pass through a network in libtorch.</summary>
/// <param name="tensors">The parameters by name.</param>
/// <param name="seed">The model's seed, for its dropout masks.</param>
/// <param name="number">The number of the training pass; null: inference.</param>
/// <param name="errors">What all layers' outputs are off by; null: nothing.</param>
internal sealed class TorchPass(IReadOnlyDictionary<string, Tensor> tensors, int seed, long? number, RoundingErrors? errors)
{
    public bool Trains => number is not null;

    /// <summary>What layers' outputs add to the loss.</summary>
    public List<Tensor> ActivityPenalties { get; } = [];

    /// <summary>New values of the moving statistics.</summary>
    public Dictionary<string, Tensor> Statistics { get; } = [];

    public Tensor this[string name] => tensors[name];

    /// <summary>The numbers as they are, or with rounding errors.</summary>
    public Tensor Round(Tensor x) => errors?.AddTo(x) ?? x;

    /// <summary>The dropout mask that the model draws in this pass.</summary>
    /// <param name="shape">[rows × the input's shape].</param>
    /// <param name="layer">The layer's index.</param>
    /// <param name="rate">Its rate.</param>
    public Tensor Mask(long[] shape, int layer, double rate)
    {
        int width = (int)shape[1..].Aggregate(1L, static (product, extent) => product * extent);
        float[] mask = new float[(int)shape[0] * width];
        DropoutMask.Fill(mask, width, rate, seed, layer, number!.Value);
        return torch.tensor(mask, shape, torch.ScalarType.Float64);
    }
}
