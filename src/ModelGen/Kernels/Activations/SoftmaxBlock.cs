using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

/// <summary>
/// The softmax of eight padded rows of one panel, turned on their side: a lane holds a row, so that sums run from vector to
/// vector instead of across lanes, and padding costs nothing. The bits are those of <see cref="SoftmaxRow"/>.
/// </summary>
/// <param name="columns">Room for [16 × 16]; eight lanes of each column are used.</param>
/// <param name="width">Logical columns.</param>
internal readonly ref struct SoftmaxBlock(Span<float> columns, int width)
{
    /// <summary>Rows of a block.</summary>
    public const int Rows = 8;

    /// <summary>Length of the room for the columns.</summary>
    public const int ScratchLength = Panel.Width * Panel.Width;

    private readonly ref float _columns = ref MemoryMarshal.GetReference(columns);

    /// <summary>Whether rows of this width can be turned.</summary>
    public static bool Serves(int width) => width <= Panel.Width && Avx.IsSupported;

    /// <summary>Takes the rows in.</summary>
    /// <param name="rows">[8 × 16].</param>
    public void Load(ReadOnlySpan<float> rows)
    {
        Require.AtLeast(rows.Length, Rows * Panel.Width);
        ref float source = ref MemoryMarshal.GetReference(rows);
        PanelTransposition.TransposeBlock(ref source, ref _columns, Math.Min(width, 8));
        if (width > 8)
        {
            PanelTransposition.TransposeBlock(ref Unsafe.Add(ref source, 8), ref ColumnAt(8), width - 8);
        }
    }

    /// <summary>Writes the rows, padding 0.</summary>
    /// <param name="rows">[8 × 16].</param>
    public void Store(Span<float> rows)
    {
        Require.AtLeast(rows.Length, Rows * Panel.Width);
        ref float target = ref MemoryMarshal.GetReference(rows);
        for (int column = width; column < (width > 8 ? 16 : 8); column++)
        {
            this[column] = Vector256<float>.Zero;
        }

        PanelTransposition.TransposeBlock(ref _columns, ref target, Rows);
        if (width > 8)
        {
            PanelTransposition.TransposeBlock(ref ColumnAt(8), ref Unsafe.Add(ref target, 8), Rows);
            return;
        }

        for (nuint row = 0; row < Rows; row++)
        {
            Vector256<float>.Zero.StoreUnsafe(ref target, (row * Panel.Width) + 8);
        }
    }

    /// <summary>The largest logical element of each row.</summary>
    public Vector256<float> Max()
    {
        Vector256<float> max = this[0];
        for (int column = 1; column < width; column++)
        {
            max = Vector256.Max(max, this[column]);
        }

        return max;
    }

    /// <summary>The element of each row at its label.</summary>
    public Vector256<float> At(Vector256<int> labels)
    {
        Vector256<float> found = Vector256<float>.Zero;
        for (int column = 0; column < width; column++)
        {
            found |= this[column] & Vector256.Equals(labels, Vector256.Create(column)).AsSingle();
        }

        return found;
    }

    /// <summary>Replaces the elements by e^(element − shift) and returns the sum of each row.</summary>
    public Vector256<float> Exponentials(Vector256<float> shift)
    {
        for (int column = 0; column < width; column++)
        {
            this[column] = VectorMath.Exp(this[column] - shift);
        }

        return (Four(0) + Four(2)) + (Four(1) + Four(3));
    }

    /// <summary>Multiplies each row by its factor.</summary>
    public void Scale(Vector256<float> factors)
    {
        for (int column = 0; column < width; column++)
        {
            this[column] *= factors;
        }
    }

    /// <summary>Subtracts 1 from the element of each row at its label, and multiplies the row by its factor.</summary>
    public void SubtractLabels(Vector256<int> labels, Vector256<float> factors)
    {
        for (int column = 0; column < width; column++)
        {
            Vector256<float> one = Vector256<float>.One & Vector256.Equals(labels, Vector256.Create(column)).AsSingle();
            this[column] = (this[column] - one) * factors;
        }
    }

    private Vector256<float> this[int column]
    {
        get => Vector256.LoadUnsafe(ref ColumnAt(column));
        set => value.StoreUnsafe(ref ColumnAt(column));
    }

    private ref float ColumnAt(int column) => ref Unsafe.Add(ref _columns, column * Panel.Width);

    // The tree of Lanes.Sum, 8, 4, 2, 1; an element beyond the width counts as 0, which adds nothing to e^x.
    private Vector256<float> Four(int column) => Eight(column) + Eight(column + 4);

    private Vector256<float> Eight(int column) => OrZero(column) + OrZero(column + 8);

    private Vector256<float> OrZero(int column) => column < width ? this[column] : Vector256<float>.Zero;
}
