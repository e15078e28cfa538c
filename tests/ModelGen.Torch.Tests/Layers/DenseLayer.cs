namespace ModelGen.Torch.Tests;

/// <summary>y = activation(x·kernel + bias).</summary>
internal sealed record DenseLayer(string Name, int Units, Function Function) : Layer(Name)
{
    public bool UseBias { get; init; } = true;

    public Penalty Kernel { get; init; }

    public Penalty Bias { get; init; }

    public Penalty Activity { get; init; }

    public override string Attribute => AttributeSyntax.Write("Dense",
    [
        $"{Units}", Function.Argument, AttributeSyntax.Set(nameof(UseBias), UseBias, fallback: true),
        .. Kernel.Arguments("Kernel"), .. Bias.Arguments("Bias"), .. Activity.Arguments("Activity"), TrainableArgument,
    ]);

    public override int[] OutputShape(int[] input) => [Units];

    public override IEnumerable<NetworkParameter> DrawParameters(int[] input, Dice dice)
    {
        int inputs = input.Single();
        yield return Parameter("Kernel", [inputs, Units], dice.Numbers(inputs * Units, 0, 1.5 / Math.Sqrt(inputs)));
        if (UseBias)
        {
            yield return Parameter("Bias", [Units], dice.Numbers(Units, 0, 0.5));
        }
    }

    public override Function? OutputFunction => Activity == default ? Function : null;

    public override Tensor BeforeActivation(Tensor x, TorchPass pass)
    {
        Tensor sum = x.matmul(Own(pass, "Kernel"));
        return pass.Round(UseBias ? sum + Own(pass, "Bias") : sum);
    }

    public override Tensor Forward(Tensor x, TorchPass pass)
    {
        Tensor y = Function.Apply(BeforeActivation(x, pass));
        pass.ActivityPenalties.AddRange(Activity.Of(y).Select(penalty => penalty / x.shape[0]));
        return y;
    }

    // As in Keras, the parameters of a frozen layer are not penalised.
    public override IEnumerable<Tensor> WeightPenalties(TorchPass pass) =>
        !Trainable ? [] : Kernel.Of(Own(pass, "Kernel")).Concat(UseBias ? Bias.Of(Own(pass, "Bias")) : []);
}
