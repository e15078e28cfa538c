using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

/// <summary>
/// The softmax of some padded rows of one panel, turned on their side: a lane holds a row, so that sums run from vector to
/// vector instead of across lanes, and padding costs nothing. Two groups of eight rows go together, since one would wait for
/// the latency of its own functions. The bits are those of <see cref="SoftmaxRow"/>.
/// </summary>
/// <param name="columns">Room for [16 × 16].</param>
/// <param name="width">Logical columns.</param>
/// <param name="rows">8 or 16.</param>
internal readonly ref struct SoftmaxBlock(Span<float> columns, int width, int rows)
{
    /// <summary>Rows of a group.</summary>
    public const int Group = 8;

    /// <summary>Rows of the largest block.</summary>
    public const int MaximumRows = 2 * Group;

    /// <summary>Length of the room for the columns.</summary>
    public const int ScratchLength = Panel.Width * MaximumRows;

    private readonly ref float _columns = ref MemoryMarshal.GetReference(columns);

    /// <summary>Whether rows of this width can be turned.</summary>
    public static bool Serves(int width) => width <= Panel.Width && Avx.IsSupported;

    /// <summary>The rows of the next block: 8, 16, or none where fewer are left.</summary>
    public static int NextRows(int left) => Math.Min(left / Group * Group, MaximumRows);

    /// <summary>Takes the rows in.</summary>
    /// <param name="source">[rows × 16].</param>
    public void Load(ReadOnlySpan<float> source)
    {
        Require.AtLeast(source.Length, rows * Panel.Width);
        ref float from = ref MemoryMarshal.GetReference(source);
        for (int row = 0; row < rows; row += Group)
        {
            ref float first = ref Unsafe.Add(ref from, row * Panel.Width);
            PanelTransposition.TransposeBlock(ref first, ref At(0, row), Math.Min(width, 8));
            if (width > 8)
            {
                PanelTransposition.TransposeBlock(ref Unsafe.Add(ref first, 8), ref At(8, row), width - 8);
            }
        }
    }

    /// <summary>Writes the rows, padding 0.</summary>
    /// <param name="target">[rows × 16].</param>
    public void Store(Span<float> target)
    {
        Require.AtLeast(target.Length, rows * Panel.Width);
        ref float to = ref MemoryMarshal.GetReference(target);
        for (int row = 0; row < rows; row += Group)
        {
            for (int column = width; column < (width > 8 ? 16 : 8); column++)
            {
                this[column, row] = Vector256<float>.Zero;
            }

            ref float first = ref Unsafe.Add(ref to, row * Panel.Width);
            PanelTransposition.TransposeBlock(ref At(0, row), ref first, Group);
            if (width > 8)
            {
                PanelTransposition.TransposeBlock(ref At(8, row), ref Unsafe.Add(ref first, 8), Group);
            }
            else
            {
                ClearUpperHalves(ref first);
            }
        }
    }

    /// <summary>The largest logical element of each row of the group.</summary>
    public Vector256<float> Max(int row)
    {
        Vector256<float> max = this[0, row];
        for (int column = 1; column < width; column++)
        {
            max = Vector256.Max(max, this[column, row]);
        }

        return max;
    }

    /// <summary>The element of each row of the group at its label.</summary>
    public Vector256<float> AtLabels(int row, Vector256<int> labels)
    {
        Vector256<float> found = Vector256<float>.Zero;
        for (int column = 0; column < width; column++)
        {
            found |= this[column, row] & Vector256.Equals(labels, Vector256.Create(column)).AsSingle();
        }

        return found;
    }

    /// <summary>Replaces the elements by e^(element − shift of the row).</summary>
    public void Exponentials(ReadOnlySpan<float> shifts)
    {
        for (int column = 0; column < width; column++)
        {
            for (int row = 0; row < rows; row += Group)
            {
                this[column, row] = VectorMath.Exp(this[column, row] - Vector256.Create(shifts.Slice(row, Group)));
            }
        }
    }

    /// <summary>The sum of each row of the group, of elements e^x: one beyond the width counts as 0, which adds nothing to them.</summary>
    public Vector256<float> Sum(int row) => (Four(0, row) + Four(2, row)) + (Four(1, row) + Four(3, row));

    /// <summary>Multiplies each row of the group by its factor.</summary>
    public void Scale(int row, Vector256<float> factors)
    {
        for (int column = 0; column < width; column++)
        {
            this[column, row] *= factors;
        }
    }

    /// <summary>Subtracts 1 from the element of each row of the group at its label, and multiplies the row by its factor.</summary>
    public void SubtractLabels(int row, Vector256<int> labels, Vector256<float> factors)
    {
        for (int column = 0; column < width; column++)
        {
            Vector256<float> one = Vector256<float>.One & Vector256.Equals(labels, Vector256.Create(column)).AsSingle();
            this[column, row] = (this[column, row] - one) * factors;
        }
    }

    private Vector256<float> this[int column, int row]
    {
        get => Vector256.LoadUnsafe(ref At(column, row));
        set => value.StoreUnsafe(ref At(column, row));
    }

    private ref float At(int column, int row) => ref Unsafe.Add(ref _columns, (column * MaximumRows) + row);

    private static void ClearUpperHalves(ref float group)
    {
        for (nuint row = 0; row < Group; row++)
        {
            Vector256<float>.Zero.StoreUnsafe(ref group, (row * Panel.Width) + 8);
        }
    }

    // The tree of Lanes.Sum: 8, 4, 2, 1.
    private Vector256<float> Four(int column, int row) => Eight(column, row) + Eight(column + 4, row);

    private Vector256<float> Eight(int column, int row) => OrZero(column, row) + OrZero(column + 8, row);

    private Vector256<float> OrZero(int column, int row) => column < width ? this[column, row] : Vector256<float>.Zero;
}
