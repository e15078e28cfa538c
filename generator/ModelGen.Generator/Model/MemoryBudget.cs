using System.Globalization;

namespace ModelGen.Generator;

/// <summary>What a model may take of memory.</summary>
/// <param name="Size">As it is written: <c>256 KB</c>.</param>
/// <param name="Batch">Rows of a batch.</param>
/// <param name="Ordinal">The attribute's place.</param>
internal sealed record MemoryBudget(string Size, int Batch, int Ordinal)
{
    private static readonly (string Unit, long Bytes)[] Units =
        [("KIB", 1L << 10), ("MIB", 1L << 20), ("GIB", 1L << 30), ("KB", 1L << 10), ("MB", 1L << 20), ("GB", 1L << 30), ("B", 1)];

    public static MemoryBudget Read(AttributeArguments arguments) =>
        new(arguments.Text("size") ?? "", arguments.Int("Batch", 32), arguments.Ordinal);

    /// <summary>The size in bytes; null where it is no size that memory can have.</summary>
    public long? Bytes => WrittenBytes is >= 1 and < long.MaxValue and { } bytes ? (long)bytes : null;

    /// <summary>The bytes as they are written, be they nothing or more than there can be; null where that is no size.</summary>
    public double? WrittenBytes
    {
        get
        {
            string text = Size.Trim().ToUpperInvariant();
            (string Unit, long Bytes) unit = Units.FirstOrDefault(unit => text.EndsWith(unit.Unit, StringComparison.Ordinal));
            return unit.Unit is not null
                && double.TryParse(text.Substring(0, text.Length - unit.Unit.Length), NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out double number)
                ? number * unit.Bytes
                : null;
        }
    }

    public AttributeTarget Target(string? argument = null) => new(Ordinal, argument);
}
