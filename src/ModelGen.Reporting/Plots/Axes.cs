using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace ModelGen.Reporting;

/// <summary>Ticks of axes that do not simply count.</summary>
internal static class Axes
{
    /// <summary>An axis of logarithms, labeled with the numbers: 0.001, 0.01, ...</summary>
    public static ITickGenerator PowersOfTen()
    {
        const int Least = -12;
        const int Greatest = 6;
        double[] exponents = [.. Enumerable.Range(Least, Greatest - Least + 1).Select(static exponent => (double)exponent)];
        return new NumericManual(exponents, [.. exponents.Select(static exponent => Math.Pow(10, exponent).ToString("G3", CultureInfo.InvariantCulture))]);
    }

    /// <summary>An axis that counts: between 1 and 2 there is no epoch.</summary>
    public static ITickGenerator WholeNumbers() => new NumericAutomatic { IntegerTicksOnly = true };

    /// <summary>Whether figures are all positive and lie so far apart that only their powers of ten show all of them.</summary>
    public static bool SpanPowers(IEnumerable<double> values)
    {
        const double FarApart = 30;
        double[] finite = [.. values.Where(double.IsFinite)];
        return finite.Length > 0 && finite.Min() > 0 && finite.Max() > FarApart * finite.Min();
    }

    /// <summary>A name at each whole number from 0.</summary>
    public static ITickGenerator Names(IReadOnlyList<string> names)
        => new NumericManual([.. Enumerable.Range(0, names.Count).Select(static i => (double)i)], [.. names]);
}
