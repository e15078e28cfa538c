namespace ModelGen;

/// <summary>How the cells of a column become numbers.</summary>
internal abstract class CsvColumn(string name)
{
    public string Name => name;

    /// <summary>Numbers that a cell becomes.</summary>
    public int Width => NumberNames.Count;

    /// <summary>What those numbers are.</summary>
    public abstract IReadOnlyList<string> NumberNames { get; }

    /// <summary>The texts of the column, in the order of their numbers; empty for a column of numbers.</summary>
    public abstract IReadOnlyList<string> Categories { get; }

    /// <summary>The number for a missing value, or null where there is none.</summary>
    public abstract float? Mean { get; }

    /// <summary>Writes the numbers of a cell.</summary>
    /// <returns>What is wrong with the cell, as in "has '1O', which is no number.", or null.</returns>
    public abstract string? Encode(ReadOnlySpan<byte> cell, Span<float> numbers);
}
