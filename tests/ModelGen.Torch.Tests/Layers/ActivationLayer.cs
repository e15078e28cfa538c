namespace ModelGen.Torch.Tests;

/// <summary>An activation as a layer of its own.</summary>
internal sealed record ActivationLayer(string Name, Function Function) : Layer(Name)
{
    public override string Attribute => AttributeSyntax.Write(
        "Activation",
        Function.Argument,
        AttributeSyntax.Set("Alpha", Function.Alpha, Function.DefaultAlpha),
        AttributeSyntax.Set("NegativeSlope", Function.NegativeSlope, Function.DefaultSlope));

    public override Function? OutputFunction => Function;

    public override Tensor Forward(Tensor x, TorchPass pass) => Function.Apply(x);
}
