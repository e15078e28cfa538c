using System.Runtime.InteropServices;

namespace ModelGen;

/// <summary>FNV-1a over words of 64 bits: tells other data apart, and is no protection against who makes equal ones on purpose.</summary>
internal static class DataHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Factor = 1099511628211;

    /// <summary>The hash of inputs, targets and weights.</summary>
    public static ulong Of(ReadOnlySpan<byte> inputs, ReadOnlySpan<byte> targets, ReadOnlySpan<byte> weights)
        => Add(Add(Add(Start, inputs), targets), weights);

    private static ulong Add(ulong hash, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            hash = (hash ^ word) * Factor;
        }

        foreach (byte rest in bytes[(words.Length * sizeof(ulong))..])
        {
            hash = (hash ^ rest) * Factor;
        }

        return (hash ^ (ulong)bytes.Length) * Factor;
    }
}
