using System.Text;

namespace ModelGen;

/// <summary>A column of numbers.</summary>
internal sealed class NumberColumn(string name, float mean) : CsvColumn(name)
{
    public override IReadOnlyList<string> NumberNames { get; } = [name];

    public override IReadOnlyList<string> Categories => [];

    public override float? Mean => mean;

    public override string? Encode(ReadOnlySpan<byte> cell, Span<float> numbers)
        => CsvNumber.TryParse(cell, out numbers[0]) ? null : $"has '{Encoding.UTF8.GetString(cell)}', which is no number that a float can hold.";
}
