namespace ModelGen.EndToEnd.Tests;

/// <summary>Central differences of a function at 0 at two distances.</summary>
/// <param name="Near">That at <see cref="Distance"/>.</param>
/// <param name="Far">That at twice the distance.</param>
internal readonly record struct Differences(double Near, double Far)
{
    public const float Distance = 1f / 256;

    /// <summary>The slope: both combined so that the curvature cancels (Richardson).</summary>
    public double Slope => (4 * Near - Far) / 3;

    public static Differences Of(Func<float, double> function) => new(Central(function, Distance), Central(function, 2 * Distance));

    private static double Central(Func<float, double> function, float distance) => (function(distance) - function(-distance)) / (2 * distance);
}
