namespace ModelGen.Benchmarks;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Width">Characters on the console; negative: aligned to the left.</param>
internal readonly record struct Column(string Title, int Width)
{
    /// <summary>A cell as wide as the column.</summary>
    public string Pad(string cell) => Width < 0 ? cell.PadRight(-Width) : cell.PadLeft(Width);

    /// <summary>The column's part of the line below the headings of a Markdown table.</summary>
    public string MarkdownRule => Width < 0 ? "---" : "---:";
}
