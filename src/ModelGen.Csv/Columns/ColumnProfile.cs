using System.Text;

namespace ModelGen;

/// <summary>What is seen of a column in the first reading, in memory that the number of its different texts bounds.</summary>
/// <param name="name">The column's name.</param>
/// <param name="readAsText">Whether numbers count as texts.</param>
internal sealed class ColumnProfile(string name, bool readAsText)
{
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private double _sum;
    private long _numbers;
    private (long Line, string Text)? _firstText;
    private long? _firstMissing;

    public string Name => name;

    public void AddMissing(long line) => _firstMissing ??= line;

    /// <exception cref="DataFileException">There are too many different texts.</exception>
    public void Add(ReadOnlySpan<byte> cell, CsvFile file, int maxTexts)
    {
        if (!readAsText && CsvNumber.TryParse(cell, out float number))
        {
            _sum += number;
            _numbers++;
            return;
        }

        ReadOnlySpan<char> text = CellText.Decode(cell, stackalloc char[CellText.BufferLength]);
        _firstText ??= (file.Line, text.ToString());
        if (_texts.GetAlternateLookup<ReadOnlySpan<char>>().Add(text) && _texts.Count > maxTexts && _numbers == 0)
        {
            throw file.Fault(
                $"column '{name}' has more than {maxTexts} different texts up to line {file.Line}: "
                + $"name it in {nameof(CsvOptions)}.{nameof(CsvOptions.Ignore)}, or raise {nameof(CsvOptions.MaxCategories)}.");
        }

        if (_numbers > 0)
        {
            throw Mixed(file);
        }
    }

    /// <summary>A target column of classes.</summary>
    public CsvColumn ToClasses(CsvFile file)
    {
        RequireValues(file);
        RequireNoMissing(file, "A class");
        return new CategoryColumn(name, [.. InOrder()], CategoryEncoding.Ordinal);
    }

    /// <summary>A target column of numbers.</summary>
    public CsvColumn ToTarget(CsvFile file)
    {
        RequireValues(file);
        RequireNoMissing(file, "A target");
        return _firstText is { } text
            ? throw file.Fault($"the target column '{name}' has '{text.Text}' in line {text.Line}, which is no number. For classes call {nameof(CsvDataset)}.{nameof(CsvDataset.ReadClasses)}.")
            : new NumberColumn(name, Mean);
    }

    /// <summary>An input column.</summary>
    public CsvColumn ToInput(CsvFile file, CategoryEncoding encoding)
    {
        RequireValues(file);
        if (_firstText is null)
        {
            return new NumberColumn(name, Mean);
        }

        if (_numbers > 0)
        {
            throw Mixed(file);
        }

        RequireNoMissing(file, "A text");
        return new CategoryColumn(name, [.. InOrder()], encoding);
    }

    private float Mean => (float)(_sum / _numbers);

    // Labels written as numbers keep their order: 2 before 10.
    private IEnumerable<string> InOrder()
    {
        List<(float Number, string Text)> numbers = [];
        foreach (string text in _texts)
        {
            if (!CsvNumber.TryParse(Encoding.UTF8.GetBytes(text), out float number))
            {
                return _texts.Order(StringComparer.Ordinal);
            }

            numbers.Add((number, text));
        }

        return numbers.OrderBy(static pair => pair.Number).ThenBy(static pair => pair.Text, StringComparer.Ordinal).Select(static pair => pair.Text);
    }

    private void RequireValues(CsvFile file)
    {
        if (_numbers == 0 && _firstText is null)
        {
            throw file.Fault($"column '{name}' has no values: name it in {nameof(CsvOptions)}.{nameof(CsvOptions.Ignore)}.");
        }
    }

    private void RequireNoMissing(CsvFile file, string what)
    {
        if (_firstMissing is { } line)
        {
            throw file.Fault($"line {line} has no value in column '{name}'. {what} has no mean: choose {nameof(MissingValues)}.{nameof(MissingValues.SkipRow)}, or complete the file.");
        }
    }

    private DataFileException Mixed(CsvFile file) => file.Fault(
        $"column '{name}' has '{_firstText!.Value.Text}' in line {_firstText.Value.Line}, but numbers elsewhere. Correct it; or name the text in "
        + $"{nameof(CsvOptions)}.{nameof(CsvOptions.MissingMarks)}, or the column in {nameof(CsvOptions.TextColumns)} or {nameof(CsvOptions.Ignore)}.");
}
