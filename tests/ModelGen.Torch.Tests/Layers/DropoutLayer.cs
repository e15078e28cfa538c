namespace ModelGen.Torch.Tests;

/// <summary>Dropout with the masks that the model draws.</summary>
/// <param name="Name">"Dropout1".</param>
/// <param name="Index">The layer's index in the network.</param>
/// <param name="Rate">Share of values dropped.</param>
internal sealed record DropoutLayer(string Name, int Index, double Rate) : Layer(Name)
{
    public override string Attribute => AttributeSyntax.Write("Dropout", AttributeSyntax.Number(Rate));

    public override Tensor Forward(Tensor x, TorchPass pass) =>
        pass.Trains ? x * pass.Mask(x.shape, Index, Rate) / (1 - Rate) : x;
}
