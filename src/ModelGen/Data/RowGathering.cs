namespace ModelGen;

/// <summary>Copies rows in a given order.</summary>
internal static class RowGathering
{
    /// <summary>Copies the rows that <paramref name="order"/> names, one after the other.</summary>
    /// <returns>The filled part of the destination.</returns>
    public static ReadOnlySpan<T> Gather<T>(ReadOnlySpan<T> source, int width, ReadOnlySpan<int> order, Span<T> destination)
    {
        for (int row = 0; row < order.Length; row++)
        {
            source.Slice(order[row] * width, width).CopyTo(destination[(row * width)..]);
        }

        return destination[..(order.Length * width)];
    }
}
