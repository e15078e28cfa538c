namespace ModelGen.Generator;

/// <summary>What a plan may do. The bits that a network computes do not depend on it.</summary>
/// <param name="WidestUnrolled">
/// Inputs and units up to which the products of a dense layer are written out, with the kernel in vector registers, instead of
/// calling the kernels of the runtime; 0 writes out none.
/// </param>
internal sealed record PlanOptions(int WidestUnrolled)
{
    /// <summary>A kernel of 24 rows leaves 8 of 32 registers for sums and factors; see the generator's README for what was measured.</summary>
    public static PlanOptions Default { get; } = new(WidestUnrolled: 24);
}
