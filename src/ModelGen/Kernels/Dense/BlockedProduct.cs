using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Cuts a large product into blocks of rows and steps, so that a packed block of A is read from a near cache by every panel
/// of B. The blocks of one row block follow each other in the order of the steps.
/// </summary>
/// <param name="rows">Rows of A.</param>
/// <param name="steps">Length of the sums.</param>
internal readonly struct BlockedProduct(int rows, int steps)
{
    private const int BlockRows = 264;

    // Of fewer rows the packed copy is read too seldom.
    private const int LeastRows = 12;

    /// <summary>
    /// Most steps of a block, a multiple of 16. A high tile of two panels reads so little for what it computes that the block may
    /// lie in the third-level cache; the others want 22 KB of a panel in the first and 363 KB of A in the second.
    /// </summary>
    public static int MaximumSteps => Vector512.IsHardwareAccelerated ? 2048 : 352;

    /// <summary>Whether packing is worth its price: many panels share it, and A is large or its rows evict each other.</summary>
    public static bool Pays(int rows, int steps, int stride, int panels)
    {
        bool collides = stride % 256 == 0 && steps >= 256;
        bool isLarge = (long)rows * steps >= 64 * 1024;
        return rows >= LeastRows && panels >= 48 && (collides || isLarge);
    }

    public Enumerator GetEnumerator() => new(rows, steps);

    /// <summary>Row blocks outside, steps inside.</summary>
    public struct Enumerator(int rows, int steps)
    {
        private int _row;
        private int _step = -1;

        public ProductBlock Current { get; private set; }

        public bool MoveNext()
        {
            if (_step < 0)
            {
                _step = 0;
            }
            else
            {
                _step += Current.Steps;
                if (_step == steps)
                {
                    _step = 0;
                    _row += Current.Rows;
                }
            }

            if (_row >= rows)
            {
                return false;
            }

            int share = Share(steps - _step, MaximumSteps);
            Current = new ProductBlock(_row, Share(rows - _row, BlockRows), _step, Math.Min(Panel.Pad(share), steps - _step));
            return true;
        }

        /// <summary>The next of nearly equal shares of at most <paramref name="limit"/>.</summary>
        private static int Share(int left, int limit)
        {
            int blocks = (left + limit - 1) / limit;
            return (left + blocks - 1) / blocks;
        }
    }
}

/// <summary>A block of rows and steps.</summary>
internal readonly record struct ProductBlock(int FirstRow, int Rows, int FirstStep, int Steps);
