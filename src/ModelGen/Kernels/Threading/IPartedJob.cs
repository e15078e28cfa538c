namespace ModelGen.Kernels;

/// <summary>Work whose outputs are split among threads. A part owns its outputs, so that the split changes no bit.</summary>
internal interface IPartedJob
{
    /// <summary>Computes one part of the outputs.</summary>
    /// <param name="part">From 0 to <paramref name="parts"/> − 1.</param>
    /// <param name="parts">Number of parts, at least 1.</param>
    void Run(int part, int parts);
}
