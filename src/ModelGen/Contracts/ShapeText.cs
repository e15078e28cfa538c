namespace ModelGen;

/// <summary>Shapes as numbers and as text.</summary>
internal static class ShapeText
{
    public static int Product(IReadOnlyList<int> shape)
    {
        int product = 1;
        foreach (int dimension in shape)
        {
            product = checked(product * dimension);
        }

        return product;
    }

    /// <summary>"[64 × 128]".</summary>
    public static string Format(IEnumerable<int> shape) => $"[{string.Join(" × ", shape)}]";
}
