using ModelGen.Tests;

namespace ModelGen.EndToEnd.Tests;

/// <summary>
/// Small networks for every activation with every loss, with the kinds of layers around them and the penalties taken in turn: each
/// pair once, so that every activation meets every penalty and nine of ten kinds of layers; or in the long form five times, so that
/// every activation and every loss meets every penalty and every kind of layer.
/// </summary>
internal static class DifferenceNetworks
{
    private const int LongTurns = 5;

    public static IReadOnlyList<string> Activations { get; } = Enum.GetNames<Activation>();

    private static readonly string[] Losses =
    [
        "[Dense(2{0})] [Loss(Loss.MeanSquaredError)]",
        "[Dense(2{0})] [Loss(Loss.MeanAbsoluteError)]",
        "[Dense(2{0})] [Loss(Loss.Huber, Delta = 0.7)]",
        "[Dense(3, Activation.Sigmoid{0})] [Loss(Loss.BinaryCrossentropy)]",
        "[Dense(3{0})] [Loss(Loss.BinaryCrossentropy, FromLogits = true)]",
        "[Dense(3, Activation.Softmax{0})] [Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.1)]",
        "[Dense(3{0})] [Loss(Loss.CategoricalCrossentropy, FromLogits = true)]",
        "[Dense(3, Activation.Softmax{0})] [Loss(Loss.SparseCategoricalCrossentropy)]",
        "[Dense(3{0})] [Loss(Loss.SparseCategoricalCrossentropy, FromLogits = true)]",
    ];

    private static readonly string[] Layers =
    [
        "[Input(4)] [Dense(5, Activation.{0}{1})]",
        "[Input(4)] [Dense(5{1})] [Activation(Activation.{0})]",
        "[Input(4)] [Dense(5, UseBias = false)] [BatchNorm] [Activation(Activation.{0})]",
        "[Input(4)] [Dense(5, Activation.{0}{1})] [BatchNorm(GammaL2 = 0.02, BetaL2 = 0.03)]",
        "[Input(4)] [Dense(18, Activation.{0}{1})] [Dropout(0.3)]",
        "[Input(2, 3, 1)] [Rescaling(0.5, 0.1)] [Flatten] [Dense(5, Activation.{0}{1})]",
        "[Input(4)] [Normalization] [Dense(17, Activation.{0}{1})] [Dense(5, Activation.{0})]",
        "[Input(4)] [Dense(6, Activation.Tanh{1})] [Dense(5, Activation.{0}, Trainable = false)]",
        "[Input(3, 4, 1)] [RandomFlip] [RandomRotation(0.1)] [RandomZoom(0.2)] [Flatten] [Dense(5, Activation.{0}{1})]",
        "[Input(20)] [Activation(Activation.{0})] [Dense(5, Activation.Tanh{1})]",
    ];

    private static readonly string[] Penalties =
    [
        "", ", KernelL2 = 0.02", ", KernelL1 = 0.01", ", KernelL1 = 0.01, KernelL2 = 0.02, BiasL1 = 0.01, BiasL2 = 0.03", ", BiasL2 = 0.03", ", ActivityL2 = 0.02",
        ", ActivityL1 = 0.01",
    ];

    private static int Turns => LongRuns.AreWanted ? LongTurns : 1;

    /// <summary>The attributes of every network with the activation.</summary>
    public static IReadOnlyList<string> Of(string activation) => [.. All(activation)];

    private static IEnumerable<string> All(string activation)
    {
        int seed = 0;
        foreach (char letter in activation)
        {
            seed += letter;
        }

        for (int turn = 0; turn < Turns; turn++)
        {
            foreach (string loss in Losses)
            {
                seed++;
                string layers = Layers[seed % Layers.Length]
                    .Replace("{0}", activation, StringComparison.Ordinal)
                    .Replace("{1}", Penalties[seed % Penalties.Length], StringComparison.Ordinal);
                string output = loss.Replace("{0}", Penalties[(seed + turn) % Penalties.Length], StringComparison.Ordinal);
                yield return layers + " " + output;
            }
        }
    }
}
