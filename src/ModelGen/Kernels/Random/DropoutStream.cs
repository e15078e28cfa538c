using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>The random numbers of one dropout layer in one training pass. A mask depends on these numbers and nothing else.</summary>
/// <param name="seed">The model's seed.</param>
/// <param name="stream">The layer's index in the network.</param>
/// <param name="pass">The number of the training forward pass.</param>
/// <param name="forced">A mask [rows × width] of 0 and 1 to use instead, for comparisons with a reference; else null.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DropoutStream(int seed, int stream, long pass, byte[]? forced = null)
{
    internal void RequireForced(int width, int rows)
    {
        if (forced is not null)
        {
            Require.AtLeast(forced.Length, (long)width * rows);
        }
    }

    /// <summary>All bits set in the lanes to keep of columns <paramref name="column"/> to column + 7; a multiple of 16.</summary>
    /// <param name="rate">The dropout rate.</param>
    /// <param name="width">Logical columns, the row distance of a forced mask.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The first of 16 columns.</param>
    /// <param name="high">The lanes of columns column + 8 to column + 15.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<float> Keep(double rate, int width, int row, int column, out Vector256<float> high)
    {
        if (forced is not null)
        {
            high = Forced(width, row, column + 8);
            return Forced(width, row, column);
        }

        // A word w keeps its element when w ≥ rate·2³². No word reaches 2³², so rate 1 drops all.
        double threshold = Math.Ceiling(rate * 4294967296.0);
        Vector256<float> possible = threshold < 4294967296.0 ? Vector256<float>.AllBitsSet : Vector256<float>.Zero;
        Vector256<uint> limit = Vector256.Create((uint)Math.Min(threshold, uint.MaxValue));
        Vector256<uint> low = Philox.Sixteen(seed, stream, (uint)column / 4, (uint)row, pass, out Vector256<uint> words);
        high = Vector256.GreaterThanOrEqual(words, limit).AsSingle() & possible;
        return Vector256.GreaterThanOrEqual(low, limit).AsSingle() & possible;
    }

    private Vector256<float> Forced(int width, int row, int column)
    {
        Span<int> lanes = stackalloc int[8];
        for (int lane = 0; lane < Math.Min(8, width - column); lane++)
        {
            lanes[lane] = forced![(row * width) + column + lane] != 0 ? -1 : 0;
        }

        return Vector256.Create<int>(lanes).AsSingle();
    }
}
