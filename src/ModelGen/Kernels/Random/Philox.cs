using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

/// <summary>
/// Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011): a keyed bijection of 128-bit counters.
/// A number depends on its key and counter alone, so any part of a stream can be computed at any time, by any thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Philox
{
    private const int Rounds = 10;
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>The four random words of one counter.</summary>
    /// <param name="counter">The counter, least significant word first.</param>
    /// <param name="key0">The first word of the key.</param>
    /// <param name="key1">The second word of the key.</param>
    public static Vector128<uint> Block(Vector128<uint> counter, uint key0, uint key1)
    {
        (uint c0, uint c1, uint c2, uint c3) = (counter[0], counter[1], counter[2], counter[3]);
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * c0;
            ulong product1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(product1 >> 32) ^ c1 ^ key0, (uint)product1, (uint)(product0 >> 32) ^ c3 ^ key1, (uint)product0);
            key0 += Weyl0;
            key1 += Weyl1;
        }

        return Vector128.Create(c0, c1, c2, c3);
    }

    /// <summary>
    /// The 16 random words of four consecutive counters (group, row, pass) to (group + 3, row, pass) under the key (seed, stream).
    /// </summary>
    /// <param name="seed">The model's seed.</param>
    /// <param name="stream">What the numbers are for.</param>
    /// <param name="group">The first counter's first word.</param>
    /// <param name="row">The counters' second word.</param>
    /// <param name="pass">The counters' third and fourth words.</param>
    /// <param name="high">Words 8 to 15.</param>
    /// <returns>Words 0 to 7.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<uint> Sixteen(int seed, int stream, uint group, uint row, long pass, out Vector256<uint> high)
    {
        // One counter in each 64-bit lane: a product's high word is then a shift away, and what is left above bit 31 is ignored.
        Vector256<ulong> c0 = Vector256.Create((ulong)group) + Vector256<ulong>.Indices;
        Vector256<ulong> c1 = Vector256.Create((ulong)row);
        Vector256<ulong> c2 = Vector256.Create((ulong)pass);
        Vector256<ulong> c3 = c2 >> 32;
        Vector256<ulong> multiplier0 = Vector256.Create((ulong)Multiplier0);
        Vector256<ulong> multiplier1 = Vector256.Create((ulong)Multiplier1);
        uint key0 = (uint)seed;
        uint key1 = (uint)stream;
        for (int round = 0; round < Rounds; round++)
        {
            Vector256<ulong> product0 = MultiplyLow(c0, multiplier0);
            Vector256<ulong> product1 = MultiplyLow(c2, multiplier1);
            c0 = (product1 >> 32) ^ c1 ^ Vector256.Create((ulong)key0);
            c2 = (product0 >> 32) ^ c3 ^ Vector256.Create((ulong)key1);
            c1 = product1;
            c3 = product0;
            key0 += Weyl0;
            key1 += Weyl1;
        }

        Vector256<ulong> pairs01 = LowWords(c0) | (c1 << 32);
        Vector256<ulong> pairs23 = LowWords(c2) | (c3 << 32);
        high = Interleave(pairs01, pairs23, Vector256.Create(2ul, 2, 3, 3));
        return Interleave(pairs01, pairs23, Vector256.Create(0ul, 0, 1, 1));
    }

    // Products of the low 32 bits of each 64-bit lane.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> MultiplyLow(Vector256<ulong> a, Vector256<ulong> b) =>
        Avx2.IsSupported ? Avx2.Multiply(a.AsUInt32(), b.AsUInt32()) : LowWords(a) * LowWords(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> LowWords(Vector256<ulong> x) => x & Vector256.Create(0xFFFFFFFFul);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Interleave(Vector256<ulong> even, Vector256<ulong> odd, Vector256<ulong> lanes) =>
        Vector256.ConditionalSelect(
            Vector256.Create(ulong.MaxValue, 0, ulong.MaxValue, 0),
            Vector256.Shuffle(even, lanes),
            Vector256.Shuffle(odd, lanes)).AsUInt32();
}
