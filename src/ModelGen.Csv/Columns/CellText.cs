using System.Text;

namespace ModelGen;

/// <summary>Decodes cells without allocation, as long as they are short.</summary>
internal static class CellText
{
    /// <summary>Characters that a buffer should have.</summary>
    public const int BufferLength = 128;

    public static ReadOnlySpan<char> Decode(ReadOnlySpan<byte> cell, Span<char> buffer)
        => cell.Length <= buffer.Length ? buffer[..Encoding.UTF8.GetChars(cell, buffer)] : Encoding.UTF8.GetString(cell);
}
