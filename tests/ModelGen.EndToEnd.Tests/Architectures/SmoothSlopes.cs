using System.Globalization;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Slopes of functions without kinks.</summary>
internal sealed class SmoothSlopes : ISlopes
{
    public void Compare(string what, Func<float, double> function, double derivative)
    {
        double slope = Differences.Of(function).Slope;
        double allowed = 2e-4 + 2e-3 * Math.Abs(slope);
        Assert.True(
            Math.Abs(slope - derivative) <= allowed,
            string.Create(CultureInfo.InvariantCulture, $"{what}: the loss changes by {slope:R}, the gradient is {derivative:R}."));
    }
}
