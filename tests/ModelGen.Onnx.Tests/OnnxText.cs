using System.Text;

namespace ModelGen.Onnx.Tests;

/// <summary>Reads texts out of an ONNX file, by the numbers of fields of onnx.proto.</summary>
internal static class OnnxText
{
    public static string[] NodeNames(byte[] file) =>
        [.. Messages(file, 7).SelectMany(static graph => Messages(graph, 1)).SelectMany(static node => Messages(node, 3)).Select(static name => Encoding.UTF8.GetString(name))];

    /// <summary>The texts, bytes and messages in a field of a message.</summary>
    private static List<byte[]> Messages(byte[] message, int field)
    {
        List<byte[]> found = [];
        int position = 0;
        while (position < message.Length)
        {
            ulong tag = ReadVarint(message, ref position);
            switch (tag & 7)
            {
                case 0:
                    ReadVarint(message, ref position);
                    break;
                case 5:
                    position += sizeof(float);
                    break;
                default:
                    int length = (int)ReadVarint(message, ref position);
                    if ((int)(tag >> 3) == field)
                    {
                        found.Add(message[position..(position + length)]);
                    }

                    position += length;
                    break;
            }
        }

        return found;
    }

    private static ulong ReadVarint(byte[] message, ref int position)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = message[position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
