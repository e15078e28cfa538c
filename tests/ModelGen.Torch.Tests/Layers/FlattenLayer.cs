namespace ModelGen.Torch.Tests;

/// <summary>An image as a vector.</summary>
internal sealed record FlattenLayer(string Name) : Layer(Name)
{
    public override string Attribute => "Flatten";

    public override int[] OutputShape(int[] input) => [input.Aggregate(1, static (product, extent) => product * extent)];

    public override Tensor Forward(Tensor x, TorchPass pass) => x.reshape(x.shape[0], -1);
}
