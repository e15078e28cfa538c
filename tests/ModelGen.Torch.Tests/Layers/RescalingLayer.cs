namespace ModelGen.Torch.Tests;

/// <summary>y = x·scale + offset.</summary>
internal sealed record RescalingLayer(string Name, double Scale, double Offset) : Layer(Name)
{
    public override string Attribute => AttributeSyntax.Write("Rescaling", AttributeSyntax.Number(Scale), AttributeSyntax.Number(Offset));

    public override Tensor Forward(Tensor x, TorchPass pass) => x * Scale + Offset;
}
