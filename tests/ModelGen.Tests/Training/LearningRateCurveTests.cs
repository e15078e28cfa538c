namespace ModelGen.Tests.Training;

public sealed class LearningRateCurveTests
{
    [Fact]
    public void Suggestion_IsTheRateInTheMiddleOfTheSteepestFall()
    {
        // From 5 before to 5 behind, the loss falls most around the rate 12.
        LearningRateCurve curve = Curve([.. Enumerable.Repeat(1.0, 12), 0.5, .. Enumerable.Repeat(0.2, 4), 0.1, .. Enumerable.Repeat(9.0, 6)]);

        Assert.Equal(12, curve.Suggestion);
    }

    [Fact]
    public void Suggestion_OfEquallySteepFalls_IsTheLowestRate()
        => Assert.Equal(5, Curve([.. Enumerable.Range(0, 30).Select(static i => -(double)i)]).Suggestion);

    [Fact]
    public void Suggestion_OfALossThatFallsNowhere_IsNaN()
    {
        Assert.Equal(double.NaN, Curve([.. Enumerable.Repeat(1.0, 30)]).Suggestion);
        Assert.Equal(double.NaN, Curve([.. Enumerable.Range(0, 30).Select(static i => (double)i)]).Suggestion);
        Assert.Equal(double.NaN, Curve([3, 2, 1]).Suggestion);
    }

    /// <summary>The losses at the rates 0, 1, 2, ...</summary>
    private static LearningRateCurve Curve(params double[] losses)
    {
        LearningRateCurve curve = new();
        foreach ((int rate, double loss) in losses.Index())
        {
            curve.Add(rate, loss);
        }

        return curve;
    }
}
