namespace ModelGen.Torch.Tests;

/// <summary>An activation function.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Alpha">ELU's.</param>
/// <param name="NegativeSlope">Leaky ReLU's.</param>
internal readonly record struct Function(Activation Kind, double Alpha = Function.DefaultAlpha, double NegativeSlope = Function.DefaultSlope)
{
    public const double DefaultAlpha = 1;
    public const double DefaultSlope = 0.2;

    /// <summary>As an argument of an attribute.</summary>
    public string Argument => $"Activation.{Kind}";

    public Tensor Apply(Tensor x) => Kind switch
    {
        Activation.Linear => x,
        Activation.Relu => torch.nn.functional.relu(x),
        Activation.LeakyRelu => torch.nn.functional.leaky_relu(x, NegativeSlope),
        Activation.Elu => torch.nn.functional.elu(x, Alpha),
        Activation.Selu => torch.nn.functional.selu(x),
        Activation.Gelu => x * 0.5 * (1 + torch.erf(x / Math.Sqrt(2))),
        Activation.GeluTanh => x * 0.5 * (1 + torch.tanh(Math.Sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x))),
        Activation.Silu => torch.nn.functional.silu(x),
        Activation.Sigmoid => torch.sigmoid(x),
        Activation.Tanh => torch.tanh(x),
        Activation.Softplus => torch.nn.functional.softplus(x),
        Activation.Softmax => torch.nn.functional.softmax(x, dim: -1),
        _ => throw new NotSupportedException($"There is no reference for {Kind}."),
    };
}
