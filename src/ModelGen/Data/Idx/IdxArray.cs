namespace ModelGen;

/// <summary>The content of an IDX file.</summary>
/// <param name="Sizes">The dimensions, each at least 1.</param>
/// <param name="Values">Their product of values, row-major.</param>
internal sealed record IdxArray(int[] Sizes, byte[] Values);
