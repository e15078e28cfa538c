namespace ModelGen.EndToEnd.Tests;

/// <summary>Draws small networks, as the attributes and the class that a user would write.</summary>
internal sealed class RandomNetwork(int seed)
{
    private static readonly string[] Activations =
        ["Linear", "Relu", "LeakyRelu", "Elu", "Selu", "Gelu", "GeluTanh", "Silu", "Sigmoid", "Tanh", "Softplus", "Softmax"];

    private static readonly string[] Optimizers =
    [
        "Adam", "Adam(AmsGrad = true)", "AdamW", "Sgd", "Sgd(Momentum = 0.9, Nesterov = true)", "RmsProp(Centered = true)", "Adagrad",
        "Adam(GlobalClipNorm = 0.5)",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The declaration of a class.</summary>
    public string Declare(string name)
    {
        List<string> attributes = ["Model", $"Input({Width()})"];
        int hidden = _random.Next(4);
        for (int layer = 0; layer < hidden; layer++)
        {
            attributes.Add($"Dense({Width()}, Activation.{Pick(Activations)}{Settings(canFreeze: true)})");
            if (_random.Next(4) == 0)
            {
                attributes.Add("Dropout(0.3)");
            }
        }

        attributes.AddRange(OutputAndLoss());
        attributes.Add(Pick(Optimizers));
        return string.Concat(attributes.Select(static attribute => $"[{attribute}] ")) + $"public partial class {name};";
    }

    private string[] OutputAndLoss() => _random.Next(5) switch
    {
        0 => [$"Dense({1 + Width()}, Activation.Softmax{Settings()})", "Loss(Loss.SparseCategoricalCrossentropy)"],
        1 => [$"Dense({1 + Width()}, Activation.Softmax{Settings()})", "Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.1)"],
        2 => [$"Dense({Width()}, Activation.Sigmoid{Settings()})", "Loss(Loss.BinaryCrossentropy)"],
        3 => [$"Dense({1 + Width()}{Settings()})", "Loss(Loss.SparseCategoricalCrossentropy, FromLogits = true)"],
        _ => [$"Dense({Width()}, Activation.{Pick(Activations[..^1])}{Settings()})", "Loss(Loss.MeanSquaredError)"],
    };

    private string Settings(bool canFreeze = false) => string.Concat(
        Sometimes(", UseBias = false"),
        Sometimes(", KernelL1 = 0.01, KernelL2 = 0.02"),
        Sometimes(", ActivityL2 = 0.03"),
        canFreeze ? Sometimes(", Trainable = false") : "");

    private string Sometimes(string text) => _random.Next(5) == 0 ? text : "";

    private int Width() => _random.Next(1, 25);

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
