namespace ModelGen.Generator;

/// <summary>What a plan may do. The bits that a network computes do not depend on it.</summary>
/// <param name="UnrolledProducts">
/// Inputs times units up to which a dense layer of one panel multiplies in vector registers itself, instead of calling the kernels
/// of the runtime; 0: none does.
/// </param>
internal sealed record PlanOptions(int UnrolledProducts)
{
    /// <summary>Up to 14 × 14 was measured to pay on processors with 16 registers of eight floats; see the generator's README.</summary>
    public static PlanOptions Default { get; } = new(UnrolledProducts: 200);
}
