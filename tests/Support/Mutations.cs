using System.Text;

namespace ModelGen.Tests;

/// <summary>Makes damaged copies of files: bytes changed, cut, repeated, moved; numbers replaced by the ones at which code breaks.</summary>
internal static class Mutations
{
    private static readonly string[] Numbers =
    [
        "0", "1", "-1", "3", "255", "256", "65536", "2147483647", "2147483648", "4294967295", "4294967296", "9223372036854775807", "9223372036854775808",
        "18446744073709551616", "1e9", "1e400", "-0", "0.5", "NaN", "Infinity", "", "00", "99999999999999999999999999",
    ];

    private static readonly string[] Pieces = ["\"", "\\", "\\u0000", "\\ud800", "{", "}", "[", "]", ",", ":", "\n", "\r", ";", "\t", " ", "null", "true", "\0", "\u00ff", "ä", "€"];

    /// <summary>A copy with one to four mutations.</summary>
    public static byte[] Mutate(byte[] file, Random random)
    {
        List<byte> bytes = [.. file];
        for (int left = random.Next(1, 5); left > 0; left--)
        {
            Mutate(bytes, random);
        }

        return [.. bytes];
    }

    private static void Mutate(List<byte> bytes, Random random)
    {
        if (bytes.Count == 0)
        {
            bytes.Add((byte)random.Next(256));
            return;
        }

        int at = random.Next(bytes.Count);
        int length = random.Next(1, Math.Min(bytes.Count - at, 1 << random.Next(8)) + 1);
        switch (random.Next(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(random.Next(at + 1), length));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                break;
            case 6:
                ReplaceDigits(bytes, at, random);
                break;
            case 7:
                ReplaceInteger(bytes, at, random);
                break;
            default:
                List<byte> moved = bytes.GetRange(at, length);
                bytes.RemoveRange(at, length);
                bytes.InsertRange(random.Next(bytes.Count + 1), moved);
                break;
        }
    }

    /// <summary>Writes another number in place of the next one in the text.</summary>
    private static void ReplaceDigits(List<byte> bytes, int at, Random random)
    {
        int begin = bytes.FindIndex(at, static value => char.IsAsciiDigit((char)value));
        if (begin < 0)
        {
            return;
        }

        int end = bytes.FindIndex(begin, static value => !char.IsAsciiDigit((char)value));
        bytes.RemoveRange(begin, (end < 0 ? bytes.Count : end) - begin);
        bytes.InsertRange(begin, Encoding.UTF8.GetBytes(Numbers[random.Next(Numbers.Length)]));
    }

    /// <summary>Writes a binary number of four or eight bytes, of either order, near a power of two.</summary>
    private static void ReplaceInteger(List<byte> bytes, int at, Random random)
    {
        byte[] number = BitConverter.GetBytes((1L << random.Next(64)) + random.Next(-1, 2));
        if (random.Next(2) == 0)
        {
            Array.Reverse(number);
        }

        int size = Math.Min(random.Next(2) == 0 ? 4 : 8, bytes.Count - at);
        for (int i = 0; i < size; i++)
        {
            bytes[at + i] = number[random.Next(2) == 0 ? i : number.Length - size + i];
        }
    }
}
