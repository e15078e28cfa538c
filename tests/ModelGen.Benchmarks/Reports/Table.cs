namespace ModelGen.Benchmarks;

/// <summary>A table that is printed row by row as it comes about, and can be written as Markdown in the end.</summary>
/// <param name="title">What is in it.</param>
/// <param name="columns">The columns.</param>
internal sealed class Table(string title, params IReadOnlyList<Column> columns)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Prints a row; before the first, the headings.</summary>
    public void Add(params string[] cells)
    {
        if (_rows.Count == 0)
        {
            Console.WriteLine($"\n{title}\n");
            Print(columns.Select(static column => column.Title));
            Print(columns.Select(static column => new string('-', Math.Abs(column.Width))));
        }

        _rows.Add(cells);
        Print(cells);
    }

    /// <summary>The lines of the table in Markdown.</summary>
    public IEnumerable<string> Markdown()
    {
        yield return $"**{title}**";
        yield return "";
        yield return Line(columns.Select(static column => column.Title));
        yield return Line(columns.Select(static column => column.MarkdownRule));
        foreach (string[] row in _rows)
        {
            yield return Line(row);
        }
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private void Print(IEnumerable<string> cells) =>
        Console.WriteLine(string.Join("  ", columns.Zip(cells, static (column, cell) => column.Pad(cell))).TrimEnd());
}
