using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>The pixel in column x of row y shows the point (A0·x + A1·y + A2, B0·x + B1·y + B2) of the input.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct AffineTransform(double A0, double A1, double A2, double B0, double B1, double B2);

/// <summary>A transform that depends on one random number.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRandomTransform
{
    /// <summary>The transform of an image for a number uniform in (0, 1).</summary>
    AffineTransform At(double uniform, ImageShape image);
}

/// <summary>Turns around the center, counter-clockwise by low to high full turns.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Rotation(double low, double high) : IRandomTransform
{
    /// <inheritdoc/>
    public AffineTransform At(double uniform, ImageShape image)
    {
        (double sin, double cos) = Turn.SinCos(low + ((high - low) * uniform));
        double x = (image.Width - 1) / 2.0;
        double y = (image.Height - 1) / 2.0;
        return new AffineTransform(cos, -sin, x - ((x * cos) - (y * sin)), sin, cos, y - ((x * sin) + (y * cos)));
    }
}

/// <summary>Zooms around the center so that the image shows 1 + low to 1 + high times its width and height.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Zoom(double low, double high) : IRandomTransform
{
    /// <inheritdoc/>
    public AffineTransform At(double uniform, ImageShape image)
    {
        double zoom = 1 + low + ((high - low) * uniform);
        return new AffineTransform(
            zoom, 0, (image.Width - 1) / 2.0 * (1 - zoom),
            0, zoom, (image.Height - 1) / 2.0 * (1 - zoom));
    }
}
