namespace ModelGen;

/// <summary>The loss that <see cref="LearningRateFinder"/> saw at growing learning rates.</summary>
public sealed class LearningRateCurve
{
    // Over fewer steps a slope says more of the batches than of the rate.
    private const int Reach = 5;
    private readonly List<double> _rates = [];
    private readonly List<double> _losses = [];

    internal LearningRateCurve()
    {
    }

    /// <summary>The learning rates, rising, until the loss had diverged.</summary>
    public IReadOnlyList<double> LearningRates => _rates;

    /// <summary>The smoothed loss at each rate.</summary>
    public IReadOnlyList<double> Losses => _losses;

    /// <summary>
    /// The rate at which the loss falls fastest per factor of the rate: a good one to train with, often the highest that is
    /// safe. NaN when the loss fell nowhere.
    /// </summary>
    public double Suggestion
    {
        get
        {
            int best = -1;
            double steepest = 0;
            for (int i = Reach; i < _losses.Count - Reach; i++)
            {
                double slope = _losses[i + Reach] - _losses[i - Reach];
                if (slope < steepest)
                {
                    (best, steepest) = (i, slope);
                }
            }

            return best < 0 ? double.NaN : _rates[best];
        }
    }

    internal void Add(double rate, double loss)
    {
        _rates.Add(rate);
        _losses.Add(loss);
    }
}
