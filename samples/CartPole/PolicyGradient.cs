namespace Samples;

/// <summary>
/// REINFORCE with a baseline: actions after which more came than expected become likelier, others less likely (Williams, "Simple statistical
/// gradient-following algorithms for connectionist reinforcement learning", 1992; Sutton and Barto, "Reinforcement Learning", section 13.4).
/// </summary>
/// <param name="seed">Decides all that is random: first weights, starts and actions.</param>
internal sealed class PolicyGradient(int seed)
{
    private const int EpisodesPerUpdate = 8;
    private const int BaselineSteps = 5;

    private readonly Random _random = new(seed);
    private readonly Baseline _baseline = new(seed);

    /// <summary>What is trained.</summary>
    public Policy Policy { get; } = new(seed);

    /// <summary>Plays some episodes, and learns from them.</summary>
    /// <returns>The mean length of these episodes.</returns>
    public double Update()
    {
        Episode[] episodes = [.. Enumerable.Range(0, EpisodesPerUpdate).Select(_ => Episode.Play(Policy, _baseline, _random))];
        float[] states = [.. episodes.SelectMany(static episode => episode.States)];
        int[] actions = [.. episodes.SelectMany(static episode => episode.Actions)];
        float[] returns = [.. episodes.SelectMany(static episode => episode.Returns)];
        float[] advantages = [.. returns.Zip(_baseline.Predict(states), static (actual, expected) => actual - expected)];

        float[] logits = new float[actions.Length * Policy.OutputSize];
        Policy.Forward(states, logits);
        Policy.Backward(LossGradient(logits, actions, advantages));
        Policy.ApplyGradients();

        for (int step = 0; step < BaselineSteps; step++)
        {
            _baseline.TrainOnBatch(states, returns);
        }

        return (double)actions.Length / EpisodesPerUpdate;
    }

    /// <summary>
    /// The derivative by the logits z of the loss L = −1/n Σ A·log π(a), of n rows with the action a and its advantage A. With
    /// π = softmax(z), ∂log π(a)/∂zⱼ = [j = a] − π(j), and so ∂L/∂zⱼ = A/n · (π(j) − [j = a]).
    /// </summary>
    internal static float[] LossGradient(float[] logits, int[] actions, float[] advantages)
    {
        float[] gradient = new float[logits.Length];
        for (int row = 0; row < actions.Length; row++)
        {
            int first = row * Policy.OutputSize;
            float[] probabilities = Policy.Probabilities(logits.AsSpan(first, Policy.OutputSize));
            for (int j = 0; j < Policy.OutputSize; j++)
            {
                float taken = j == actions[row] ? 1 : 0;
                gradient[first + j] = advantages[row] / actions.Length * (probabilities[j] - taken);
            }
        }

        return gradient;
    }
}
