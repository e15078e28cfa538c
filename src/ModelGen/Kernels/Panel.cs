using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>
/// The storage of matrices in panels of 16 columns: a [rows × columns] matrix is stored [Pad(columns)/16][rows][16],
/// padded with zeros. Vectors and the rows of activation matrices are padded to the same multiple.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Panel
{
    /// <summary>Columns of a panel: two vectors of eight floats.</summary>
    public const int Width = 16;

    /// <summary><paramref name="n"/> rounded up to a multiple of <see cref="Width"/>.</summary>
    /// <param name="n">A number of columns, at least 0.</param>
    public static int Pad(int n) => (n + Width - 1) & ~(Width - 1);

    /// <summary>Where element (<paramref name="row"/>, <paramref name="column"/>) of a matrix with <paramref name="rows"/> rows is stored.</summary>
    /// <param name="row">From 0 to <paramref name="rows"/> − 1.</param>
    /// <param name="column">From 0.</param>
    /// <param name="rows">Rows of the matrix.</param>
    public static int Offset(int row, int column, int rows) => (((column / Width * rows) + row) * Width) + (column % Width);
}
