namespace ModelGen.Torch.Tests;

/// <summary>y = (x − mean)/max(√variance, 1e-7), for each feature or channel.</summary>
internal sealed record NormalizationLayer(string Name) : Layer(Name)
{
    public override string Attribute => "Normalization";

    public override IEnumerable<NetworkParameter> DrawParameters(int[] input, Dice dice) =>
    [
        Statistic("Mean", dice.Numbers(input[^1], 0, 0.5)),
        Statistic("Variance", dice.Numbers(input[^1], 1, 0.5)),
        Statistic("Count", [1]),
    ];

    public override Tensor Forward(Tensor x, TorchPass pass) =>
        (x - Own(pass, "Mean")) / Own(pass, "Variance").sqrt().clamp_min(1e-7);
}
