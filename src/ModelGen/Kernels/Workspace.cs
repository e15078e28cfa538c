using System.Buffers;
using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>Rented memory for intermediate results, from a cache line on; given back when disposed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Workspace
{
    private readonly float[] _rented;

    /// <summary>Rents memory whose contents are undefined.</summary>
    /// <param name="floats">The length wanted.</param>
    /// <exception cref="OverflowException">More than one array can hold.</exception>
    public Workspace(long floats)
    {
        _rented = ArrayPool<float>.Shared.Rent(checked((int)(floats + Slab.FloatsPerLine - 1)));
        Floats = _rented.AsSpan(Slab.FirstOfLine(_rented), (int)floats);
    }

    /// <summary>The memory.</summary>
    public Span<float> Floats { get; }

    /// <summary>
    /// Rows of a chunk when all rows go through the network in nearly equal chunks: a short last one would read all weights for
    /// few rows. A multiple of twelve, the height of the highest tile, if there is more than one chunk.
    /// </summary>
    /// <param name="rows">All rows.</param>
    /// <param name="most">Most rows of a chunk, a multiple of twelve.</param>
    public static int ChunkRows(int rows, int most)
    {
        const int TileRows = 12;
        if (rows <= most)
        {
            return rows;
        }

        int chunks = ((rows - 1) / most) + 1;
        int share = ((rows - 1) / chunks) + 1;
        return (share + TileRows - 1) / TileRows * TileRows;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<float>.Shared.Return(_rented);
}
