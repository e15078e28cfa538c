using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>The shape of an image that lies row by row, channels innermost.</summary>
/// <param name="Height">Rows of pixels.</param>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Channels">Numbers in a pixel.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ImageShape(int Height, int Width, int Channels)
{
    /// <summary>Numbers in the image.</summary>
    internal int Size => Height * Width * Channels;
}
