namespace ModelGen.Generator;

/// <summary>
/// Two buffers hold the gradients on their way back: a layer either changes the one it finds, in place, or reads one and
/// writes the other.
/// </summary>
internal sealed class GradientBuffers
{
    /// <summary>The generated names of the buffers.</summary>
    public static readonly string[] Names = ["GradientA", "GradientB"];

    private readonly int[] _ofOutput;

    public GradientBuffers(BufferPlan buffers, IReadOnlyList<PlannedLayer> layers)
    {
        int[] lanes = [buffers.NewLane(), buffers.NewLane()];
        _ofOutput = new int[layers.Count];
        int current = 0;
        buffers.ReserveRows(lanes[current], layers[layers.Count - 1].Output.Size);
        for (int i = layers.Count - 1; i >= 0; i--)
        {
            _ofOutput[i] = current;
            current = layers[i].Spec.MovesGradient ? 1 - current : current;
            buffers.ReserveRows(lanes[current], layers[i].Input.Size);
        }

        OfInput = "buffers." + Names[current];
    }

    /// <summary>The buffer in which the gradient of the network's input ends.</summary>
    public string OfInput { get; }

    public string OfOutput(int layer) => "buffers." + Names[_ofOutput[layer]];

    public string Other(int layer) => "buffers." + Names[1 - _ofOutput[layer]];
}
