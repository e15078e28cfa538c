namespace ModelGen.EndToEnd.Tests;

/// <summary>The check that users have: it passes what is right, and names what is wrong.</summary>
public sealed class GradientCheckTests
{
    // With it, the root is of a number above 0 that a small change of a weight brings below.
    private const int SeedNextToAnEnd = 202;

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

    [Fact]
    public void Output_that_is_no_number_is_named()
    {
        GradientCheckException failure = Assert.Throws<GradientCheckException>(() => ModelGen.GradientCheck.Verify<Rooted>());
        Assert.Matches(@"^Rooted: output [01] of row \d is NaN, before anything is differentiated; check what your own activations and losses compute, or draw other data with Range or Seed\.$", failure.Message);
    }

    [Fact]
    public void Loss_that_is_no_number_is_named()
    {
        GradientCheckException failure = Assert.Throws<GradientCheckException>(() => ModelGen.GradientCheck.Verify<Unjudged>());
        Assert.Equal("Unjudged: the loss is NaN, before anything is differentiated; check what your own activations and losses compute, or draw other data with Range or Seed.", failure.Message);
    }

    [Fact]
    public void Function_that_ends_nearby_is_named()
    {
        GradientCheckException failure = Assert.Throws<GradientCheckException>(() => ModelGen.GradientCheck.Verify<Rooted>(new GradientCheckOptions { Rows = 1, Seed = SeedNextToAnEnd }));
        Assert.Matches(@"^Rooted: the derivative by .+ cannot be measured, because not all values nearby are finite; check what your own activations and losses compute, or draw other data with Range or Seed\.$", failure.Message);
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
