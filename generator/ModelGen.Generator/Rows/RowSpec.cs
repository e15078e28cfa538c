namespace ModelGen.Generator;

/// <summary>The type of rows that <c>[Model&lt;T&gt;]</c> names: what its properties become, free of symbols.</summary>
/// <param name="Name">As users write it: <c>Iris</c>.</param>
/// <param name="Reference">As generated code writes it.</param>
/// <param name="Columns">The properties that the network reads, in the order of their declaration.</param>
/// <param name="Target">The property that it predicts; null where none is known.</param>
/// <param name="Warnings">What the compiler says of code that names what is experimental there.</param>
internal sealed record RowSpec(
    string Name,
    string Reference,
    EquatableArray<ColumnSpec> Columns,
    ColumnSpec? Target,
    EquatableArray<string> Warnings)
{
    /// <summary>The properties with the first of the numbers that each becomes.</summary>
    public IEnumerable<(ColumnSpec Column, int Offset)> Layout
    {
        get
        {
            int offset = 0;
            foreach (ColumnSpec column in Columns)
            {
                yield return (column, offset);
                offset += column.Width;
            }
        }
    }

    /// <summary>The shape of one row of input.</summary>
    public Shape Input => Shape.Flat(Columns.Sum(static column => column.Width));

    /// <summary>A line for each property, the target's last; with another one, the same numbers mean something else.</summary>
    public IEnumerable<string> Schema =>
    [
        .. Columns.Select(static column => $"{column.Property}: {column.Meaning}"),
        .. Target is null ? Array.Empty<string>() : [$"target {Target.Property}: {Target.Meaning}"],
    ];

    /// <summary>The columns that the model standardizes; null where there are none.</summary>
    public StandardizedColumns? Standardized
    {
        get
        {
            (ColumnSpec Column, int Offset)[] chosen = [.. Layout.Where(static entry => entry.Column.IsStandardized)];
            return chosen.Length == 0
                ? null
                : new StandardizedColumns(
                    chosen.Select(static entry => entry.Offset).ToEquatableArray(),
                    chosen.Where(static entry => entry.Column.HasIndicator).Select(static entry => entry.Offset).ToEquatableArray());
        }
    }
}

/// <summary>The columns of the inputs that a normalization changes; of each that is optional, the next column says whether it is missing.</summary>
internal sealed record StandardizedColumns(EquatableArray<int> Columns, EquatableArray<int> Optional);
