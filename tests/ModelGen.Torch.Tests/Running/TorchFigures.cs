namespace ModelGen.Torch.Tests;

/// <summary>What libtorch computes of a network.</summary>
/// <param name="Figures">All that is compared.</param>
/// <param name="OutputGradients">Derivatives of the data's loss by the outputs of the first batch.</param>
internal sealed record TorchFigures(IReadOnlyList<Figure> Figures, float[] OutputGradients);
