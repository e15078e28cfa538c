using System.Globalization;

namespace Samples;

/// <summary>A table of numbers whose last column is the target, from a CSV file with a header line.</summary>
internal sealed class NumberTable
{
    private readonly IReadOnlyList<float[]> _rows;

    private NumberTable(IReadOnlyList<float[]> rows) => _rows = rows;

    /// <summary>Number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>Numbers in a row of inputs.</summary>
    public int InputSize => _rows[0].Length - 1;

    /// <summary>All columns but the last, row by row.</summary>
    public float[] Inputs => [.. _rows.SelectMany(static row => row[..^1])];

    /// <summary>The last column.</summary>
    public float[] Targets => [.. _rows.Select(static row => row[^1])];

    /// <summary>The last column as class numbers.</summary>
    public int[] Labels => [.. _rows.Select(static row => (int)row[^1])];

    /// <summary>Reads a file; a relative path is relative to the program.</summary>
    public static NumberTable Read(string path) => new(
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, path)).Skip(1).Select(ParseLine)]);

    /// <summary>Every fifth row (index % 5 == fold) is for testing, the others are for training.</summary>
    public (NumberTable Train, NumberTable Test) SplitEveryFifth(int fold = 4) => (
        new NumberTable([.. _rows.Where((_, index) => index % 5 != fold)]),
        new NumberTable([.. _rows.Where((_, index) => index % 5 == fold)]));

    private static float[] ParseLine(string line) =>
        [.. line.Split(',').Select(static cell => float.Parse(cell, CultureInfo.InvariantCulture))];
}
