using ModelGen.Kernels;

namespace ModelGen;

/// <summary>Converts a matrix between row-major order, [rows × columns], and panels, [columns/16][rows][16].</summary>
internal static class PanelPacking
{
    public static void Pack(ReadOnlySpan<float> logical, Span<float> panels, int rows, int columns)
    {
        for (int column = 0; column < columns; column += Panel.Width)
        {
            int width = Math.Min(Panel.Width, columns - column);
            Span<float> panel = panels.Slice(column * rows, rows * Panel.Width);
            for (int row = 0; row < rows; row++)
            {
                logical.Slice(row * columns + column, width).CopyTo(panel[(row * Panel.Width)..]);
            }
        }
    }

    public static void Unpack(ReadOnlySpan<float> panels, Span<float> logical, int rows, int columns)
    {
        for (int column = 0; column < columns; column += Panel.Width)
        {
            int width = Math.Min(Panel.Width, columns - column);
            ReadOnlySpan<float> panel = panels.Slice(column * rows, rows * Panel.Width);
            for (int row = 0; row < rows; row++)
            {
                panel.Slice(row * Panel.Width, width).CopyTo(logical[(row * columns + column)..]);
            }
        }
    }
}
