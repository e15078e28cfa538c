namespace ModelGen.Benchmarks;

/// <summary>A peer computes something else from the same numbers.</summary>
/// <param name="what">The numbers that differ.</param>
internal sealed class DisagreementException(string what) : Exception(what);
