using Samples;

namespace ModelGen.EndToEnd.Tests;

/// <summary>A training loop with gradients of its own: the cart-pole of the samples.</summary>
public sealed class CartPoleTests
{
    [Fact]
    public void PolicyGradient_LearnsToHoldThePole()
    {
        PolicyGradient training = new(seed: 1);
        double before = training.Policy.MeanLength(starts: 100, seed: 1000);
        for (int update = 0; update < 100; update++)
        {
            training.Update();
        }

        double after = training.Policy.MeanLength(starts: 100, seed: 1000);
        Assert.True(before < 100, $"Untrained, the pole was held for {before} steps.");
        Assert.True(after >= 400, $"Trained, the pole was held for {after} steps.");
    }

    [Fact]
    public void SameSeed_TrainsTheSameBits()
    {
        (PolicyGradient first, PolicyGradient second) = (new(seed: 2), new(seed: 2));
        for (int update = 0; update < 10; update++)
        {
            Assert.Equal(first.Update(), second.Update());
        }

        Assert.Equal(Bits.Of(((IModel)first.Policy).State), Bits.Of(((IModel)second.Policy).State));
    }

    [Fact]
    public void LossGradient_IsTheDerivativeOfTheLoss()
    {
        const double Step = 1e-5;
        const int Rows = 7;
        float[] logits = TestData.Numbers(Rows * Policy.OutputSize, seed: 1);
        int[] actions = TestData.Labels(Rows, Policy.OutputSize, seed: 2);
        float[] advantages = TestData.Numbers(Rows, seed: 3);
        float[] gradient = PolicyGradient.LossGradient(logits, actions, advantages);

        for (int i = 0; i < logits.Length; i++)
        {
            double difference = (Loss(Step) - Loss(-Step)) / (2 * Step);
            Assert.Equal(difference, gradient[i], 1e-6);

            double Loss(double change)
            {
                double[] changed = [.. logits];
                changed[i] += change;
                return LossOf(changed);
            }
        }

        double LossOf(double[] z) => -Enumerable.Range(0, Rows).Average(row =>
            advantages[row] * (z[(row * 2) + actions[row]] - Math.Log(Math.Exp(z[row * 2]) + Math.Exp(z[(row * 2) + 1]))));
    }

    /// <summary>The equations of motion of Barto, Sutton and Anderson, before they are solved for the accelerations.</summary>
    [Fact]
    public void CartPole_MovesByTheEquationsOfMotion()
    {
        const double Tolerance = 2e-4;
        Random random = new(5);
        CartPole cart = new(random);
        Assert.All(cart.State, static number => Assert.InRange(number, -0.05f, 0.05f));
        while (!cart.IsOver)
        {
            int action = random.Next(2);
            float[] before = cart.State;
            cart.Push(action);
            float[] after = cart.State;
            double[] derivatives = [.. before.Zip(after, static (from, to) => ((double)to - from) / 0.02)];
            (double sin, double cos) = Math.SinCos(before[2]);
            (double velocity, double acceleration, double turn, double angularAcceleration) = (derivatives[0], derivatives[1], derivatives[2], derivatives[3]);

            Assert.Equal(before[1], velocity, Tolerance);
            Assert.Equal(before[3], turn, Tolerance);
            Assert.Equal(action == 1 ? 10 : -10, (1.1 * acceleration) + (0.1 * 0.5 * ((angularAcceleration * cos) - (turn * turn * sin))), Tolerance);
            Assert.Equal(9.8 * sin, (4 * 0.5 / 3 * angularAcceleration) + (acceleration * cos), Tolerance);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void CartPole_PushedOneWay_FallsTheOther(int action)
    {
        CartPole cart = new(new Random(1));
        while (!cart.IsOver)
        {
            cart.Push(action);
        }

        double degrees = cart.State[2] * 180 / Math.PI;
        Assert.True(cart.HasFallen);
        Assert.InRange(cart.Steps, 8, 11);
        Assert.InRange(action == 0 ? degrees : -degrees, 12, 18);
    }
}
