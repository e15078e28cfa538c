namespace ModelGen;

/// <summary>A column of texts: classes, or categories of an input.</summary>
internal sealed class CategoryColumn : CsvColumn
{
    private const int ShownTexts = 10;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly CategoryEncoding _encoding;

    public CategoryColumn(string name, IReadOnlyList<string> categories, CategoryEncoding encoding)
        : base(name)
    {
        _encoding = encoding;
        _numbers = categories.Index().ToDictionary(static category => category.Item, static category => category.Index, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Categories = categories;
        NumberNames = encoding == CategoryEncoding.OneHot ? [.. categories.Select(category => $"{name}={category}")] : [name];
    }

    public override IReadOnlyList<string> NumberNames { get; }

    public override IReadOnlyList<string> Categories { get; }

    public override float? Mean => null;

    public override string? Encode(ReadOnlySpan<byte> cell, Span<float> numbers)
    {
        ReadOnlySpan<char> text = CellText.Decode(cell, stackalloc char[CellText.BufferLength]);
        if (!_numbers.TryGetValue(text, out int number))
        {
            string more = Categories.Count > ShownTexts ? ", ..." : "";
            return $"has '{text}', which is none of its {Categories.Count} known texts: {string.Join(", ", Categories.Take(ShownTexts))}{more}.";
        }

        if (_encoding == CategoryEncoding.Ordinal)
        {
            numbers[0] = number;
        }
        else
        {
            numbers.Clear();
            numbers[number] = 1f;
        }

        return null;
    }
}
