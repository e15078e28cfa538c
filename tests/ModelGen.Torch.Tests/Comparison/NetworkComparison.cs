using System.Globalization;

namespace ModelGen.Torch.Tests;

/// <summary>
/// Compares a model's figures with libtorch's in float64. The error of a figure is its largest difference, relative to its largest
/// number; of a trained parameter, relative to its largest change by training, which is stricter.
/// </summary>
/// <remarks>
/// Where rounding is amplified (statistics of a few rows, Adam's quotient of vanishing gradients, kinks), float32 cannot keep a bound. Whether it can
/// is asked of libtorch, which computes the network again, several times, with errors of float32's size in the outputs of every layer, so in the
/// derivatives, and in the updated parameters. A figure beyond its bound is wrong if it is ten times further off than the furthest of those.
/// </remarks>
internal sealed class NetworkComparison
{
    private const int RoundedRuns = 8;
    private const double Margin = 10;

    // A derivative that should be 0, as a bias's before batch normalization, is a difference of larger ones, which were rounded.
    private const double LeastShareOfGradients = 1e-2;

    // A change that is smaller drowns in the rounding of the sums.
    private const double LeastChange = 1e-2;

    private readonly Network _network;
    private readonly IReadOnlyList<Figure> _expected;
    private readonly Dictionary<string, double[]> _first;
    private readonly double _largestGradient;
    private readonly Lazy<IReadOnlyList<Figure>[]> _rounded;

    public NetworkComparison(Network network, IReadOnlyList<Figure> expected)
    {
        _network = network;
        _expected = expected;
        _first = network.Parameters.ToDictionary(
            static parameter => FigureNames.Trained(parameter.Name), static parameter => Array.ConvertAll(parameter.Values, static x => (double)x));
        _largestGradient = expected.Where(static figure => figure.Quantity == Quantity.Gradient).Max(static figure => Largest(figure.Values));
        _rounded = new(() => [.. Enumerable.Range(0, RoundedRuns).Select(run => TorchRun.Measure(network, new RoundingErrors(run)))]);
    }

    /// <summary>How far each figure is off.</summary>
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

        double rounded = _rounded.Value.Max(figures => Error(expected, figures[index]));
        return new FigureError(expected, error, error <= Margin * rounded ? Verdict.IllConditioned : Verdict.Wrong)
        {
            Message = string.Create(
                CultureInfo.InvariantCulture,
                $"seed {_network.Seed}: {expected.Name} is off by {error:0.0e0}, allowed {bound:0e0}; with rounding errors libtorch by {rounded:0.0e0}\n    {_network.Declaration}"),
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
        double difference = Largest(Differences(expected.Values, actual.Values));
        return difference == 0 ? 0 : difference / Scale(expected);
    }

    private double Scale(Figure expected)
    {
        double largest = Largest(expected.Values);
        return expected.Quantity switch
        {
            Quantity.Forward => largest,
            Quantity.Gradient => Math.Max(largest, LeastShareOfGradients * _largestGradient),
            _ => Math.Max(Largest(Differences(expected.Values, _first[expected.Name])), LeastChange * largest),
        };
    }

    private static IEnumerable<double> Differences(double[] one, double[] other) => one.Zip(other, static (a, b) => a - b);

    // NaN would compare as smaller than anything.
    private static double Largest(IEnumerable<double> values) =>
        values.Max(static value => double.IsNaN(value) ? double.PositiveInfinity : Math.Abs(value));
}
