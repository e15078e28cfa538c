namespace ModelGen.Generator;

/// <summary>What a layer is told when it plans its training code.</summary>
internal sealed class TrainingContext
{
    public required PlanOptions Options { get; init; }

    /// <summary>The layer's place in the network, which keys its random stream.</summary>
    public required int Index { get; init; }

    /// <summary>The shape of a row that flows in.</summary>
    public required Shape InputShape { get; init; }

    /// <summary>The rows that flow in.</summary>
    public required BufferReference Source { get; init; }

    public required BufferPlan Buffers { get; init; }

    /// <summary>The rows that go around the blocks in which this layer is, the innermost on top.</summary>
    public required Stack<BufferReference> Skips { get; init; }

    /// <summary>Statements that run before the first layer.</summary>
    public required List<string> Preparations { get; init; }

    /// <summary>Whether this is the network's last layer; the driver then applies its activation's derivative.</summary>
    public required bool IsOutput { get; init; }

    /// <summary>Whether the loss applies the output layer's activation.</summary>
    public required bool ActivationIsFused { get; init; }

    /// <summary>Whether a layer before this one trains, so that the input's gradient is needed in every step.</summary>
    public required bool TrainsBelow { get; init; }

    /// <summary>Whether this layer has parameters that training changes.</summary>
    public required bool Trains { get; init; }

    /// <summary>Which of the two gradient buffers the output's gradient arrives in.</summary>
    public required string GradientBuffer { get; init; }

    /// <summary>The buffer for the input's gradient of a layer that moves it.</summary>
    public required string OtherGradientBuffer { get; init; }

    /// <summary>The input as padded rows; the network's own input is copied.</summary>
    public BufferReference PaddedSource() => Padded(Source, Buffers, Preparations);

    /// <summary>The rows, padded; where they are not, a statement that copies them is added.</summary>
    public static BufferReference Padded(BufferReference rows, BufferPlan buffers, List<string> preparations)
    {
        if (!rows.IsCallersInput)
        {
            return rows;
        }

        BufferReference padded = buffers.AddRows("PaddedInputs", rows.Width, "the inputs, each row padded with zeros");
        preparations.Add(Code.Format($"Kernels::PaddedRows.CopyFrom({rows.Expression}, {padded.Expression}, {rows.Width}, buffers.Rows);"));
        return padded;
    }

    public string Gradient(int width) => Code.Format($"{GradientBuffer}({Panel.Pad(width)})");

    public string OtherGradient(int width) => Code.Format($"{OtherGradientBuffer}({Panel.Pad(width)})");
}
