using System.Runtime.Intrinsics;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>The random order of the rows in an epoch.</summary>
internal static class RowOrder
{
    /// <summary>
    /// Writes a permutation of 0 to n − 1 that depends on stream, seed, epoch and n alone, all n! being equally likely: Fisher and
    /// Yates's shuffle of the rows in order, with one counter of a random stream a swap.
    /// </summary>
    public static void Shuffle(Span<int> order, int seed, int epoch, int stream = RandomStreams.Shuffle)
    {
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = Below(i + 1, seed, epoch, i, stream);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    /// <summary>A number from 0 to n − 1 that depends on the arguments alone: the high word of a random 64-bit fraction times n, whose bias of n/2⁶⁴ is nothing.</summary>
    public static int Below(int n, int seed, int epoch, long index, int stream)
    {
        Vector128<uint> words = Philox.Block(Vector128.Create((uint)index, (uint)(index >> 32), (uint)epoch, 0), (uint)seed, (uint)stream);
        return (int)Math.BigMul(words.AsUInt64()[0], (ulong)n, out _);
    }
}
