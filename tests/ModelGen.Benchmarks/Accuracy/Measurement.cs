namespace ModelGen.Benchmarks;

/// <summary>The figures of one trained model on its test rows.</summary>
internal sealed class Measurement(params IEnumerable<(string Figure, double Value)> figures)
{
    private readonly Dictionary<string, double> _figures = figures.ToDictionary(static pair => pair.Figure, static pair => pair.Value);

    public double this[string figure] => _figures[figure];

    /// <summary>The figures over the test rows of all folds together.</summary>
    public static Measurement Pool(IReadOnlyList<(Measurement Result, int Rows)> folds)
    {
        double rows = folds.Sum(static fold => fold.Rows);
        return new Measurement(folds[0].Result._figures.Keys.Select(figure =>
            (figure, folds.Sum(fold => fold.Result[figure] * fold.Rows) / rows)));
    }
}
