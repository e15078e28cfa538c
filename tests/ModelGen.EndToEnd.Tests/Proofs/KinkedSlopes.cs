using System.Globalization;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Slopes of functions that may have kinks, next to which differences say nothing.</summary>
/// <param name="network">What is checked, for messages.</param>
internal sealed class KinkedSlopes(string network) : ISlopes
{
    private int _compared;
    private int _kinks;

    public void Compare(string what, Func<float, double> function, double derivative)
    {
        Differences differences = Differences.Of(function);
        double slope = differences.Slope;
        double allowed = 2e-4 + 2e-3 * Math.Abs(slope);
        // This does not look at the derivative.
        if (differences.MeetKink(function, slopeChange: allowed / 2, bendChange: allowed))
        {
            _kinks++;
            return;
        }

        _compared++;
        Assert.True(
            Math.Abs(slope - derivative) <= 2 * allowed,
            string.Create(CultureInfo.InvariantCulture, $"{network}, {what}: the loss changes by {slope:R}, the gradient is {derivative:R}."));
    }

    /// <summary>Fails when kinks left little to compare; an absolute error of many rows has many.</summary>
    public void RequireEnoughCompared() =>
        Assert.True(3 * _compared >= _kinks, $"{network}: {_kinks} of {_compared + _kinks} differences met a kink.");
}
