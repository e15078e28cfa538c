using System.Globalization;

namespace ModelGen;

/// <summary>Numbers as CSV files write them: with a point, whatever the culture.</summary>
internal static class CsvNumber
{
    /// <summary>Whether a cell is a finite number.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, out float number)
        => float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && float.IsFinite(number);
}
