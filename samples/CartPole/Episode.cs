namespace Samples;

/// <summary>What happened in an episode, step by step.</summary>
/// <param name="States">[steps × 4]: the state before each action.</param>
/// <param name="Actions">The action of each step.</param>
/// <param name="Returns">The return from each step on: 0 where the pole falls at once, 1 where it never does.</param>
internal sealed record Episode(float[] States, int[] Actions, float[] Returns)
{
    /// <summary>By how much less a reward counts than the same a step earlier.</summary>
    private const float Discount = 0.99f;

    /// <summary>Plays one, with actions drawn by the policy.</summary>
    public static Episode Play(Policy policy, Baseline baseline, Random random)
    {
        CartPole cart = new(random);
        List<float> states = [];
        List<int> actions = [];
        while (!cart.IsOver)
        {
            float[] state = cart.State;
            int action = policy.Draw(state, random);
            states.AddRange(state);
            actions.Add(action);
            cart.Push(action);
        }

        // After the last step allowed the pole still stands: what would have come then is what the baseline expects.
        float rest = cart.HasFallen ? 0 : baseline.Predict(cart.State)[0];
        return new Episode([.. states], [.. actions], ReturnsOf(actions.Count, rest));
    }

    /// <summary>Gₜ = r + γ·Gₜ₊₁, where each step that the pole stands is worth r = 1 − γ.</summary>
    private static float[] ReturnsOf(int steps, float rest)
    {
        float[] returns = new float[steps];
        for (int step = steps - 1; step >= 0; step--)
        {
            rest = (1 - Discount) + Discount * rest;
            returns[step] = rest;
        }

        return returns;
    }
}
