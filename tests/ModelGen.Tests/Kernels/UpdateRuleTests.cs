using System.Numerics;
using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

/// <summary>Every rule against its formula in double, over several updates.</summary>
public sealed class UpdateRuleTests
{
    private const int Count = 24;
    private const double Rate = 0.05;

    /// <summary>One scalar update in double: the weight, the gradient, the slots.</summary>
    private delegate double Formula(double w, double g, double[] slots, int step);

    [Fact]
    public void Sgd_OverUpdates_FollowsItsFormula() => Check(_ => new SgdRule(Rate), 0, 0, (w, g, _, _) => w - (Rate * g));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Momentum_OverUpdates_FollowsItsFormula(bool nesterov) =>
        Check(_ => new MomentumRule(Rate, 0.9, nesterov), 1, 0, (w, g, s, _) =>
        {
            s[0] = (0.9 * s[0]) - (Rate * g);
            return w + (nesterov ? (0.9 * s[0]) - (Rate * g) : s[0]);
        });

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 0.8)]
    [InlineData(true, 0.8)]
    public void RmsProp_OverUpdates_FollowsItsFormulaAndPacksItsSlots(bool centered, double momentum) =>
        Check(_ => new RmsPropRule(Rate, 0.9, momentum, 1e-3, centered), 1 + (centered ? 1 : 0) + (momentum > 0 ? 1 : 0), 0, (w, g, s, _) =>
        {
            s[0] = (0.9 * s[0]) + (0.1 * g * g);
            double variance = s[0];
            if (centered)
            {
                s[1] = (0.9 * s[1]) + (0.1 * g);
                variance -= s[1] * s[1];
            }

            double step = Rate * g / Math.Sqrt(variance + 1e-3);
            if (momentum > 0)
            {
                int slot = centered ? 2 : 1;
                step = s[slot] = (momentum * s[slot]) + step;
            }

            return w - step;
        });

    [Fact]
    public void RmsProp_CenteredOnAConstantGradient_IsFinite()
    {
        RmsPropRule rule = new(0.001, 0.9, 0, 1e-7, true);
        float[] w = new float[8];
        float[] g = [100, 1000, 1e-3f, 3e4f, 12345.678f, 0, -77, 0.1f];
        float[] v = new float[8];
        float[] a = new float[8];
        for (int i = 0; i < 500; i++)
        {
            rule.Apply(w, g, v, a, []);
        }

        Assert.All(w, value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void Adagrad_OverUpdates_FollowsItsFormula() =>
        Check(_ => new AdagradRule(Rate, 1e-7), 1, 0.1f, (w, g, s, _) =>
        {
            s[0] += g * g;
            return w - (Rate * g / Math.Sqrt(s[0] + 1e-7));
        });

    [Theory]
    [InlineData(0, false, 1e-7)]
    [InlineData(0.004, false, 1e-7)]
    [InlineData(0, true, 1e-7)]
    [InlineData(0.1, true, 0.1)]
    public void Adam_OverUpdates_FollowsItsFormula(double decay, bool amsGrad, double epsilon) =>
        Check(step => new AdamRule(Rate, step, 0.9, 0.99, epsilon, decay, amsGrad), amsGrad ? 3 : 2, 0, (w, g, s, t) =>
        {
            w -= Rate * decay * w;
            s[0] += (g - s[0]) * (1 - 0.9);
            s[1] += ((g * g) - s[1]) * (1 - 0.99);
            double square = s[1];
            if (amsGrad)
            {
                square = s[2] = Math.Max(s[2], s[1]);
            }

            return w - (Rate * Math.Sqrt(1 - Math.Pow(0.99, t)) / (1 - Math.Pow(0.9, t)) * s[0] / (Math.Sqrt(square) + epsilon));
        });

    [Fact]
    public void Rules_OnPaddingOfZeros_KeepItZero()
    {
        CheckPadding(new SgdRule(Rate));
        CheckPadding(new MomentumRule(Rate, 0.9, true));
        CheckPadding(new RmsPropRule(Rate, 0.9, 0.5, 1e-7, true));
        CheckPadding(new AdamRule(Rate, 1, 0.9, 0.999, 1e-7, 0.01, true));
    }

    [Fact]
    public void Adam_OfADeadUnit_ReachesZeroInsteadOfSubnormals()
    {
        float[] m = [1e-3f, 0, 0, 0, 0, 0, 0, 0];
        float[] v = [1e-6f, 0, 0, 0, 0, 0, 0, 0];
        for (int step = 1; step < 60000; step++)
        {
            new AdamRule(Rate, step, 0.9, 0.999, 1e-7).Apply(new float[8], new float[8], m, v, []);
        }

        Assert.Equal(0, m[0]);
        Assert.Equal(0, v[0]);
    }

    [Fact]
    public void Rules_OnSpansThatDoNotFit_Throw()
    {
        CheckLengths(new SgdRule(1), slots: 0);
        CheckLengths(new MomentumRule(1, 0.9, false), slots: 1);
        CheckLengths(new AdagradRule(1, 1e-7), slots: 1);
        CheckLengths(new RmsPropRule(1, 0.9, 0, 1e-7, centered: false), slots: 1);
        CheckLengths(new RmsPropRule(1, 0.9, 0, 1e-7, centered: true), slots: 2);
        CheckLengths(new RmsPropRule(1, 0.9, 0.9, 1e-7, centered: true), slots: 3);
        CheckLengths(new AdamRule(1, 1, 0.9, 0.999, 1e-7), slots: 2);
        CheckLengths(new AdamRule(1, 1, 0.9, 0.999, 1e-7, amsGrad: true), slots: 3);
        CheckLengths(new OwnRule<OfThreeSlots>(1, 1), slots: 3);
    }

    private readonly struct OfThreeSlots : IOptimizer<OfThreeSlots>
    {
        public static int Slots => 3;

        public static OfThreeSlots Begin(double learningRate, long step) => default;

        public Vector<float> Update(
            Vector<float> weights, Vector<float> gradients, ref Vector<float> slot1, ref Vector<float> slot2, ref Vector<float> slot3) => weights - gradients;
    }

    // No whole vectors, and each buffer in turn shorter than the gradients.
    private static void CheckLengths<TRule>(TRule rule, int slots)
        where TRule : struct, IUpdateRule
    {
        Apply(16, 16, 16, 16, 16);
        Assert.Throws<ArgumentException>(() => Apply(15, 15, 15, 15, 15));
        Assert.Throws<ArgumentException>(() => Apply(8, 16, 16, 16, 16));
        int[] lengths = [16, 16, 16];
        for (int slot = 0; slot < slots; slot++)
        {
            lengths[slot] = 8;
            Assert.Throws<ArgumentException>(() => Apply(16, 16, lengths[0], lengths[1], lengths[2]));
            lengths[slot] = 16;
        }

        void Apply(int weights, int gradients, int slot0, int slot1, int slot2) =>
            rule.Apply(new float[weights], new float[gradients], new float[slot0], new float[slot1], new float[slot2]);
    }

    private static void CheckPadding<TRule>(TRule rule)
        where TRule : struct, IUpdateRule
    {
        float[][] buffers = [.. Enumerable.Range(0, 5).Select(_ => new float[16])];
        rule.Apply(buffers[0], buffers[1], buffers[2], buffers[3], buffers[4]);
        Assert.All(buffers, buffer => Matrix.AssertSameBits(new float[16], buffer));
    }

    private static void Check<TRule>(Func<int, TRule> rule, int slots, float initial, Formula formula)
        where TRule : struct, IUpdateRule
    {
        Random random = new(5);
        float[] start = Matrix.Random(random, Count);
        GuardedBuffer weights = new(start);
        GuardedBuffer[] buffers = [.. Enumerable.Range(0, 3).Select(i => new GuardedBuffer(i < slots ? Count : 0))];
        double[] expected = [.. start.Select(x => (double)x)];
        double[][] expectedSlots = [.. Enumerable.Range(0, Count).Select(_ => Enumerable.Repeat((double)initial, 3).ToArray())];
        foreach (GuardedBuffer buffer in buffers)
        {
            buffer.Span.Fill(initial);
        }

        for (int step = 1; step <= 10; step++)
        {
            float[] gradients = Matrix.Random(random, Count, 2);
            rule(step).Apply(weights.Span, gradients, buffers[0].Span, buffers[1].Span, buffers[2].Span);
            for (int i = 0; i < Count; i++)
            {
                expected[i] = formula(expected[i], gradients[i], expectedSlots[i], step);
            }
        }

        Matrix.AssertClose(expected, weights.Span, 1e-5, 2e-6);
        for (int slot = 0; slot < slots; slot++)
        {
            Matrix.AssertClose([.. expectedSlots.Select(s => s[slot])], buffers[slot].Span, 1e-5, 1e-6);
        }

        weights.AssertIntact();
        Assert.All(buffers, buffer => buffer.AssertIntact());
    }
}
