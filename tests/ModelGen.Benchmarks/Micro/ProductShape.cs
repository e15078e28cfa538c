namespace ModelGen.Benchmarks;

/// <summary>A matrix product [rows × in]·[in × units].</summary>
/// <param name="Rows">Rows of the batch.</param>
/// <param name="Inputs">Width of the layer's input.</param>
/// <param name="Units">Width of the layer's output.</param>
public sealed record ProductShape(int Rows, int Inputs, int Units)
{
    /// <summary>"128x784x512".</summary>
    public override string ToString() => $"{Rows}x{Inputs}x{Units}";
}
