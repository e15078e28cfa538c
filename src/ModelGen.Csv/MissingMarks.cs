using System.Text;

namespace ModelGen;

/// <summary>The texts that stand for a missing value, found by their length first, as nearly every cell has another.</summary>
internal sealed class MissingMarks
{
    private readonly byte[][][] _byLength;

    public MissingMarks(IEnumerable<string> marks)
    {
        byte[][] all = [.. marks.Select(Encoding.UTF8.GetBytes)];
        _byLength = [.. Enumerable.Range(0, all.Select(static mark => mark.Length).Append(0).Max() + 1)
            .Select(length => all.Where(mark => mark.Length == length).ToArray())];
    }

    /// <summary>Whether a cell is empty or one of the marks.</summary>
    public bool Match(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return true;
        }

        foreach (byte[] mark in cell.Length < _byLength.Length ? _byLength[cell.Length] : [])
        {
            if (cell.SequenceEqual(mark))
            {
                return true;
            }
        }

        return false;
    }
}
