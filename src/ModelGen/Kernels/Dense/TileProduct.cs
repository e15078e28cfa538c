using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// The one matrix product: C[rows × 16·panels] = finish(start + Σ over s of A[row, s]·B[s, column]), in the order of s, one
/// fused multiply-add per element and step. A is read through two strides, which makes the same loop serve A, its transpose
/// and A packed by <see cref="TilePacking"/>. B is one panel or two.
/// </summary>
internal readonly ref partial struct TileProduct
{
    /// <summary>Panels of B that a product takes at most.</summary>
    public const int MaximumPanels = 2;

    private readonly ref readonly float _a;
    private readonly PanelBlock _b;
    private readonly PanelBlock _ahead;
    private readonly nint _aRow;
    private readonly nint _aStep;
    private readonly bool _isPacked;

    /// <param name="a">From element (0, 0) of A.</param>
    /// <param name="aRow">Distance of A's rows.</param>
    /// <param name="aStep">Distance of A's columns.</param>
    /// <param name="b">B, one panel or two; its steps are the length of the sums.</param>
    /// <param name="ahead">What is wanted next, and fetched meanwhile.</param>
    public TileProduct(ReadOnlySpan<float> a, int aRow, int aStep, PanelBlock b, PanelBlock ahead = default)
        : this(a, b, ahead, isPacked: false)
    {
        _aRow = aRow;
        _aStep = aStep;
    }

    private TileProduct(ReadOnlySpan<float> a, PanelBlock b, PanelBlock ahead, bool isPacked)
    {
        _a = ref MemoryMarshal.GetReference(a);
        _b = b;
        _ahead = ahead;
        _isPacked = isPacked;
    }

    /// <summary>
    /// Rows of the highest tile. With 256 bits a row takes two accumulators, and they, two vectors of B and a broadcast fill
    /// the 16 registers there are; with 512 bits a row of two panels does, and there are 32.
    /// </summary>
    public static int MaximumRows => Vector512.IsHardwareAccelerated ? 12 : 6;

    /// <summary>A product whose A was packed for the same number of rows and steps.</summary>
    public static TileProduct OfPacked(ReadOnlySpan<float> packed, PanelBlock b, PanelBlock ahead = default) =>
        new(packed, b, ahead, isPacked: true);

    /// <summary>The height of the next tile: nearly equal heights, since low tiles leave the multipliers idle.</summary>
    /// <param name="rows">Rows that are left.</param>
    public static int NextHeight(int rows)
    {
        int tiles = (rows + MaximumRows - 1) / MaximumRows;
        return (rows + tiles - 1) / tiles;
    }

    /// <summary>Computes C.</summary>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="c">From element (0, 0) of C.</param>
    /// <param name="cRow">Distance of C's rows.</param>
    /// <param name="cPanel">Distance of C's panels.</param>
    /// <param name="start">First values.</param>
    /// <param name="finish">Final function.</param>
    public void Store<TStart, TFinish>(int rows, Span<float> c, int cRow, int cPanel, in TStart start, in TFinish finish)
        where TStart : struct, ITileStart, allows ref struct
        where TFinish : struct, ITileFinish, allows ref struct
    {
        Target target = new(ref MemoryMarshal.GetReference(c), cRow, cPanel);
        if (!Vector512.IsHardwareAccelerated)
        {
            StoreNarrow(rows, target, start, finish);
        }
        else if (_b.Count == 1)
        {
            StoreWide<OnePanel, TStart, TFinish>(rows, target, start, finish);
        }
        else
        {
            StoreWide<TwoPanels, TStart, TFinish>(rows, target, start, finish);
        }
    }

    private ref float RowOfA(int row) => ref Unsafe.Add(ref Unsafe.AsRef(in _a), row * (_isPacked ? _b.Steps : _aRow));

    /// <summary>Where a tile of C is stored.</summary>
    private readonly ref struct Target(ref float first, nint rowDistance, nint panelDistance)
    {
        private readonly ref float _first = ref first;
        private readonly nint _rowDistance = rowDistance;
        private readonly nint _panelDistance = panelDistance;

        public Target Below(int rows) => new(ref At(rows, 0), _rowDistance, _panelDistance);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref float At(int row, int panel) => ref Unsafe.Add(ref _first, (row * _rowDistance) + (panel * _panelDistance));
    }
}
