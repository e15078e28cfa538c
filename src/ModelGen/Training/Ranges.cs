namespace ModelGen;

/// <summary>Checks of the numbers that options take.</summary>
internal static class Ranges
{
    /// <exception cref="ArgumentOutOfRangeException">Negative, NaN or infinite.</exception>
    public static double FiniteFromZero(double value, string name)
        => value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be a finite number of at least 0.");

    /// <exception cref="ArgumentOutOfRangeException">Not above 0, NaN or infinite.</exception>
    public static double FiniteAboveZero(double value, string name)
        => value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be a finite number above 0.");

    /// <exception cref="ArgumentOutOfRangeException">Below the least value.</exception>
    public static int AtLeast(int least, int value, string name)
        => value >= least ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be at least {least}.");
}
