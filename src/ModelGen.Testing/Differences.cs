namespace ModelGen;

/// <summary>Central differences of a function at 0 at two distances.</summary>
/// <param name="Near">That at <see cref="Distance"/>.</param>
/// <param name="Far">That at twice the distance.</param>
internal readonly record struct Differences(double Near, double Far)
{
    public const float Distance = 1f / 256;

    /// <summary>The slope: both combined so that the curvature cancels (Richardson).</summary>
    public double Slope => ((4 * Near) - Far) / 3;

    public static Differences Of(Func<float, double> function) => new(Central(function, Distance), Central(function, 2 * Distance));

    /// <summary>
    /// Whether the function has a kink near 0, next to which differences say nothing: of a smooth one the slope hardly changes with the distance, and its
    /// bend in proportion.
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="slopeChange">How far the two differences may be apart.</param>
    /// <param name="bendChange">How far the bends may be from proportion.</param>
    public bool MeetKink(Func<float, double> function, double slopeChange, double bendChange)
    {
        if (Math.Abs(Near - Far) > slopeChange)
        {
            return true;
        }

        double middle = function(0);
        return Math.Abs((2 * Bend(Distance)) - Bend(2 * Distance)) > bendChange;

        // By how much the slope on the right exceeds that on the left.
        double Bend(float distance) => (function(distance) - (2 * middle) + function(-distance)) / distance;
    }

    private static double Central(Func<float, double> function, float distance) => (function(distance) - function(-distance)) / (2 * distance);
}
