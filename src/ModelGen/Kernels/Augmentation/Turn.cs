namespace ModelGen.Kernels;

/// <summary>Sine and cosine of angles in turns, by a fixed chain of operations: the same bits on every machine.</summary>
internal static class Turn
{
    /// <summary>Sine and cosine of 2π·turns, within one unit in the last place or two; exact at quarter turns.</summary>
    public static (double Sin, double Cos) SinCos(double turns)
    {
        // 4·turns and the difference are exact, so that nothing is lost by the reduction to an eighth of a turn either way.
        double quarters = Math.Round(4 * turns);
        double x = 2 * Math.PI * (turns - (quarters / 4));
        double square = x * x;
        double sin = x + (x * square * Horner(SinCoefficients, square));
        double cos = 1 + (square * Horner(CosCoefficients, square));
        return ((int)quarters & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    // Taylor's series from the highest power down: at an eighth of a turn, the first term left out is below 2⁻⁵⁸.
    private static ReadOnlySpan<double> SinCoefficients =>
    [
        1 / 355687428096000.0, -1 / 1307674368000.0, 1 / 6227020800.0, -1 / 39916800.0, 1 / 362880.0, -1 / 5040.0, 1 / 120.0, -1 / 6.0,
    ];

    private static ReadOnlySpan<double> CosCoefficients =>
    [
        1 / 20922789888000.0, -1 / 87178291200.0, 1 / 479001600.0, -1 / 3628800.0, 1 / 40320.0, -1 / 720.0, 1 / 24.0, -1 / 2.0,
    ];

    private static double Horner(ReadOnlySpan<double> coefficients, double x)
    {
        double sum = 0;
        foreach (double coefficient in coefficients)
        {
            sum = Math.FusedMultiplyAdd(sum, x, coefficient);
        }

        return sum;
    }
}
