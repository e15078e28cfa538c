namespace ModelGen.EndToEnd.Tests;

/// <summary>The check that users have: it passes what is right, and names what is wrong.</summary>
public sealed class GradientCheckTests
{
    [Fact]
    public void Right_derivatives_pass()
    {
        GradientCheckResult result = ModelGen.GradientCheck.Verify<AllOwn>();
        Assert.InRange(result.Compared, 100, 1000);
        Assert.InRange(result.LargestError, 0, 0.01);
        Assert.True(ModelGen.GradientCheck.Verify<OwnlyJudged>().Compared > 100);
        Assert.True(ModelGen.GradientCheck.Verify<Bent>().Compared > 100);
        Assert.True(ModelGen.GradientCheck.Verify<Overloaded>().Compared > 20);
        Assert.True(ModelGen.GradientCheck.Verify<OwnlyDifferentiated>().Compared > 20);
    }

    [Fact]
    public void Kinks_are_left_out_and_counted()
    {
        GradientCheckResult result = ModelGen.GradientCheck.Verify<Kinked>();
        Assert.True(result is { Compared: > 50, Kinks: > 0 }, $"{result}");
    }

    [Fact]
    public void Wrong_derivative_is_named()
    {
        GradientCheckException failure = Assert.Throws<GradientCheckException>(() => ModelGen.GradientCheck.Verify<WronglyActivated>());
        Assert.Matches(@"^WronglyActivated: the derivative by input 0 of row 0 of the outputs is -?[\d.E-]+, but the gradient says -?[\d.E-]+; check the derivatives of your own activations and losses\.$", failure.Message);
    }

    [Fact]
    public void Wrong_gradient_of_a_loss_is_named()
    {
        GradientCheckException failure = Assert.Throws<GradientCheckException>(() => ModelGen.GradientCheck.Verify<WronglyJudged>());
        Assert.Contains("Dense1.Kernel[0] of the loss", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 24, 2, 0.01)]
    [InlineData(7, 0, 2, 0.01)]
    [InlineData(7, 24, 0, 0.01)]
    [InlineData(7, 24, 2, 0)]
    public void Options_out_of_range_are_refused(int rows, int samples, float range, double tolerance) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ModelGen.GradientCheck.Verify<AllOwn>(
            new GradientCheckOptions { Rows = rows, Samples = samples, Range = range, Tolerance = tolerance }));
}
