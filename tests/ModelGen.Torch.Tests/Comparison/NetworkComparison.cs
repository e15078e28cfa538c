using System.Globalization;

namespace ModelGen.Torch.Tests;

/// <summary>
/// Compares a model's figures with libtorch's in float64. The error of a figure is its largest difference, relative to its
/// largest number; of a trained parameter, relative to its largest change by training, which is stricter.
/// </summary>
/// <remarks>
/// Where rounding is amplified (statistics of a few rows, Adam's quotient of vanishing gradients, kinks), float32 cannot keep a bound. Whether it can
/// is asked of libtorch: in float32 it computes the network several times, inputs and weights moved by a rounding error. A figure beyond its bound
/// is wrong if it is more than twice as far from float64 as the furthest of those.
/// </remarks>
internal sealed class NetworkComparison
{
    private const int SingleRuns = 8;
    private const double Margin = 2;
    // Sums of as many numbers as there are steps are rounded as often.
    private const double Rounding = Network.Steps * (1.0 / (1 << 24));

    private readonly Network _network;
    private readonly IReadOnlyList<Figure> _expected;
    private readonly Dictionary<string, double[]> _first;
    private readonly Lazy<IReadOnlyList<Figure>[]> _singles;

    public NetworkComparison(Network network, IReadOnlyList<Figure> expected)
    {
        _network = network;
        _expected = expected;
        _first = network.Parameters.ToDictionary(
            static parameter => FigureNames.Trained(parameter.Name), static parameter => Array.ConvertAll(parameter.Values, static x => (double)x));
        _singles = new(() => [.. Enumerable.Range(0, SingleRuns).Select(run => TorchRun.Measure(network, Precision.Single(run)).Figures)]);
    }

    /// <summary>A figure for a figure, how far it is off.</summary>
    public IEnumerable<FigureError> Compare(IReadOnlyList<Figure> actual)
    {
        Dictionary<string, Figure> byName = actual.ToDictionary(static figure => figure.Name);
        Assert.Equal(_expected.Count, byName.Count);
        for (int i = 0; i < _expected.Count; i++)
        {
            yield return Compare(i, byName[_expected[i].Name]);
        }
    }

    private FigureError Compare(int index, Figure actual)
    {
        Figure expected = _expected[index];
        double error = Error(expected, actual);
        double bound = Bound(expected.Quantity);
        if (error <= bound)
        {
            return new FigureError(expected, error, Verdict.Within);
        }

        double single = _singles.Value.Max(figures => Error(expected, figures[index]));
        return new FigureError(expected, error, error <= Margin * single ? Verdict.IllConditioned : Verdict.Wrong)
        {
            Message = string.Create(CultureInfo.InvariantCulture,
                $"seed {_network.Seed}: {expected.Name} is off by {error:0.0e0}, allowed {bound:0e0}; libtorch in float32 by {single:0.0e0}\n    {_network.Declaration}"),
        };
    }

    private static double Bound(Quantity quantity) => quantity switch
    {
        Quantity.Forward => 1e-5,
        Quantity.Gradient => 1e-4,
        _ => 1e-3,
    };

    private double Error(Figure expected, Figure actual)
    {
        double largest = Largest(expected.Values, expected.Values);
        double difference = Largest(expected.Values.Zip(actual.Values, static (e, a) => e - a), expected.Values);
        if (expected.Quantity != Quantity.Parameter)
        {
            return Relative(difference, largest);
        }

        double change = Largest(expected.Values.Zip(_first[expected.Name], static (e, first) => e - first), expected.Values);
        return Relative(Math.Max(0, difference - Rounding * largest), change);
    }

    // A number that is not finite is infinitely wrong, on either side.
    private static double Largest(IEnumerable<double> values, double[] expected)
    {
        double largest = 0;
        foreach (double value in values)
        {
            largest = double.IsFinite(value) ? Math.Max(largest, Math.Abs(value)) : double.PositiveInfinity;
        }

        return largest;
    }

    private static double Relative(double difference, double scale) => difference == 0 ? 0 : difference / scale;
}
