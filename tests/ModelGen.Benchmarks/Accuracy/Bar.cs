namespace ModelGen.Benchmarks;

/// <summary>What the reference reached, and so what a mean over seeds must reach within two standard errors.</summary>
/// <param name="Figure">The figure's name.</param>
/// <param name="Mean">The reference's mean.</param>
/// <param name="Deviation">The reference's standard deviation over its seeds.</param>
/// <param name="Runs">The reference's number of seeds.</param>
internal sealed record Bar(string Figure, double Mean, double Deviation, int Runs)
{
    private bool HigherIsBetter => Figure is "accuracy" or "r2";

    /// <summary>Whether a mean over <paramref name="runs"/> seeds is as good as the reference.</summary>
    public bool IsMetBy(double mean, int runs) => HigherIsBetter ? mean >= Limit(runs) : mean <= Limit(runs);

    /// <summary>The bar as text.</summary>
    public string Describe(int runs) => $"{(HigherIsBetter ? ">=" : "<=")} {Limit(runs):0.0000}";

    private double Limit(int runs)
    {
        // A reference that hit the same value every time has a spread all the same.
        double floor = HigherIsBetter ? 0.003 : 0.02 * Mean;
        double deviation = Math.Max(Deviation, floor);
        double slack = 2 * Math.Sqrt(deviation * deviation / Runs + deviation * deviation / runs);
        return HigherIsBetter ? Mean - slack : Mean + slack;
    }
}
