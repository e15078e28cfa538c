using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Generator;

/// <summary>Numbers and texts as C# source: the same in every culture, and every bit kept.</summary>
internal static class CSharpLiteral
{
    /// <summary>A <c>double</c> literal.</summary>
    public static string Double(double value)
    {
        if (double.IsNaN(value))
        {
            return "double.NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        }

        string text = Plain(value);
        return text.IndexOfAny(['.', 'E', 'e']) >= 0 ? text : text + ".0";
    }

    /// <summary>A <c>float</c> literal of the value narrowed once.</summary>
    public static string Single(double value)
    {
        float narrow = (float)value;
        if (float.IsNaN(narrow))
        {
            return "float.NaN";
        }

        if (float.IsInfinity(narrow))
        {
            return narrow > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity";
        }

        string shortest = narrow.ToString("R", CultureInfo.InvariantCulture);
        bool roundTrips = float.Parse(shortest, CultureInfo.InvariantCulture).Equals(narrow);
        return (roundTrips ? shortest : narrow.ToString("G9", CultureInfo.InvariantCulture)) + "f";
    }

    /// <summary>The shortest text that reads back as the same <c>double</c>, for comments and literals.</summary>
    public static string Plain(double value)
    {
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        bool roundTrips = double.Parse(shortest, CultureInfo.InvariantCulture).Equals(value);
        return roundTrips ? shortest : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    /// <summary>A string literal.</summary>
    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A count as people read it: <c>17,418</c>.</summary>
    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
