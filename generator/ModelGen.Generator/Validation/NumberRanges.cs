namespace ModelGen.Generator;

/// <summary>Ranges of settings. They are checked as <c>float</c>, in which generated code computes: 1e-50 is 0 there.</summary>
internal static class NumberRanges
{
    /// <summary>Whether 0 ≤ value &lt; 1.</summary>
    public static bool IsShareBelowOne(double value) => value >= 0 && (float)value < 1;

    /// <summary>Whether 0 &lt; value.</summary>
    public static bool IsPositive(double value) => (float)value > 0;
}
