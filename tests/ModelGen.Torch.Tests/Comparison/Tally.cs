using System.Globalization;

namespace ModelGen.Torch.Tests;

/// <summary>What many comparisons came to.</summary>
internal sealed class Tally
{
    private readonly Dictionary<Quantity, double> _worst = [];
    private readonly Dictionary<Quantity, int> _illConditioned = [];
    private readonly Dictionary<Quantity, double> _worstIllConditioned = [];
    private readonly List<string> _failures = [];
    private int _networks;
    private int _figures;

    /// <summary>The figures that are wrong.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>The share of figures that float32 cannot compute within their bound.</summary>
    public double IllConditioned => _illConditioned.Values.Sum() / (double)Math.Max(1, _figures);

    public string Summary =>
        $"{_networks} networks, {_figures} figures: " + string.Join("; ", Enum.GetValues<Quantity>().Select(Describe));

    /// <summary>Counts a network's figures.</summary>
    public void Add(IReadOnlyList<FigureError> errors)
    {
        _networks++;
        _figures += errors.Count;
        foreach (FigureError error in errors)
        {
            Add(error);
        }
    }

    /// <summary>Counts a network that could not be compared.</summary>
    public void AddFailure(string message) => _failures.Add(message);

    private void Add(FigureError error)
    {
        Quantity quantity = error.Figure.Quantity;
        switch (error.Verdict)
        {
            case Verdict.Within:
                _worst[quantity] = Math.Max(_worst.GetValueOrDefault(quantity), error.Error);
                break;
            case Verdict.IllConditioned:
                _illConditioned[quantity] = _illConditioned.GetValueOrDefault(quantity) + 1;
                _worstIllConditioned[quantity] = Math.Max(_worstIllConditioned.GetValueOrDefault(quantity), error.Error);
                break;
            default:
                _failures.Add(error.Message);
                break;
        }
    }

    private string Describe(Quantity quantity) => string.Create(
        CultureInfo.InvariantCulture,
        $"{quantity} errors to {_worst.GetValueOrDefault(quantity):0.0e0}, {_illConditioned.GetValueOrDefault(quantity)} ill-conditioned ones to {_worstIllConditioned.GetValueOrDefault(quantity):0.0e0}");
}
