using System.Text;

namespace ModelGen;

/// <summary>What was learned from a CSV file: which column becomes which numbers.</summary>
public sealed class CsvSchema
{
    private readonly IReadOnlyList<CsvColumn> _inputs;
    private readonly IReadOnlyList<CsvColumn> _targets;

    internal CsvSchema(IReadOnlyList<CsvColumn> inputs, IReadOnlyList<CsvColumn> targets, bool ofClasses, long rows, CsvOptions options)
    {
        _inputs = inputs;
        _targets = targets;
        OfClasses = ofClasses;
        Rows = rows;
        Options = options;
        InputNames = [.. inputs.SelectMany(static column => column.NumberNames)];
        TargetNames = [.. targets.Select(static column => column.Name)];
        ClassNames = ofClasses ? targets[0].Categories : [];
        Categories = inputs.Where(static column => column.Categories.Count > 0).ToDictionary(static column => column.Name, static column => column.Categories);
    }

    /// <summary>Numbers in an input row.</summary>
    public int InputSize => InputNames.Count;

    /// <summary>What each input is: the column's name, or for a one-hot column "name=text".</summary>
    public IReadOnlyList<string> InputNames { get; }

    /// <summary>The target columns.</summary>
    public IReadOnlyList<string> TargetNames { get; }

    /// <summary>The texts of the classes, by class number; empty where targets are numbers.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The texts of each input column of texts, in the order of their numbers.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Categories { get; }

    internal IReadOnlyList<CsvColumn> Inputs => _inputs;

    internal IReadOnlyList<CsvColumn> Targets => _targets;

    internal bool OfClasses { get; }

    /// <summary>Rows of the file that it was learned from, without those left out.</summary>
    internal long Rows { get; }

    internal CsvOptions Options { get; }

    /// <summary>Encodes the inputs of one row, as <c>Predict</c> takes them.</summary>
    /// <param name="row">The text of each input column, by its name; others are ignored.</param>
    /// <exception cref="ArgumentException">A column is missing, or its text is no number or none of the known ones.</exception>
    public float[] Encode(IReadOnlyDictionary<string, string> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        float[] inputs = new float[InputSize];
        int start = 0;
        foreach (CsvColumn column in _inputs)
        {
            if (!row.TryGetValue(column.Name, out string? text))
            {
                throw new ArgumentException($"The row has no '{column.Name}'. It needs: {string.Join(", ", _inputs.Select(static input => input.Name))}.", nameof(row));
            }

            if (column.Encode(Encoding.UTF8.GetBytes(text.Trim()), inputs.AsSpan(start, column.Width)) is { } problem)
            {
                throw new ArgumentException($"The row's '{column.Name}' {problem}", nameof(row));
            }

            start += column.Width;
        }

        return inputs;
    }
}
