namespace ModelGen.Generator;

/// <summary>Where a layer stands that a model has from a block.</summary>
/// <param name="Block">The block's metadata name.</param>
/// <param name="Ordinal">The layer's place among the block's ModelGen attributes.</param>
/// <param name="Argument">The parameter or property at fault; null for the whole attribute.</param>
internal sealed record BlockPlace(string Block, int Ordinal, string? Argument = null);
