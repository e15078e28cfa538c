namespace ModelGen.Torch.Tests;

/// <summary>A parameter and its first values.</summary>
/// <param name="Name">"Dense1.Kernel".</param>
/// <param name="Shape">[in × units] for a kernel.</param>
/// <param name="Values">Row-major.</param>
/// <param name="Trainable">False for statistics and in frozen layers.</param>
internal sealed record NetworkParameter(string Name, int[] Shape, float[] Values, bool Trainable);
