namespace ModelGen.Torch.Tests;

/// <summary>Rows to train on.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Inputs">[rows × input size].</param>
/// <param name="Targets">A class number for each row, or [rows × output size] numbers.</param>
/// <param name="Weights">Empty, or one for each row.</param>
/// <param name="OutputGradients">[rows × output size], of any other loss.</param>
internal sealed record NetworkBatch(int Rows, float[] Inputs, Array Targets, float[] Weights, float[] OutputGradients);
