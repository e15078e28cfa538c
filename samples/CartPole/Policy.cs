namespace Samples;

// How the policy acts.
public partial class Policy
{
    /// <summary>The probability of each action: π(j) = exp(zⱼ) / Σ exp(zₖ).</summary>
    /// <param name="logits">The logits z of one state.</param>
    public static float[] Probabilities(ReadOnlySpan<float> logits)
    {
        float[] probabilities = logits.ToArray();
        float greatest = probabilities.Max();
        probabilities = Array.ConvertAll(probabilities, logit => MathF.Exp(logit - greatest));
        float sum = probabilities.Sum();
        return Array.ConvertAll(probabilities, exponential => exponential / sum);
    }

    /// <summary>An action, drawn by its probability.</summary>
    internal int Draw(float[] state, Random random)
        => random.NextDouble() < Probabilities(Predict(state))[0] ? 0 : 1;

    /// <summary>The likeliest action.</summary>
    internal int Choose(float[] state)
    {
        float[] logits = Predict(state);
        return logits[0] > logits[1] ? 0 : 1;
    }

    /// <summary>The mean length of episodes in which the likeliest action is always taken, from the starts of a seed.</summary>
    internal double MeanLength(int starts, int seed)
    {
        Random random = new(seed);
        return Enumerable.Range(0, starts).Average(_ =>
        {
            CartPole cart = new(random);
            while (!cart.IsOver)
            {
                cart.Push(Choose(cart.State));
            }

            return cart.Steps;
        });
    }
}
