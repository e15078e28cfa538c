using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ModelGen.Kernels;

/// <summary>
/// Shows an image through an affine transform. With weights r and b of the right and the bottom pixels, a pixel is
/// (1 − b)·((1 − r)·topLeft + r·topRight) + b·((1 − r)·bottomLeft + r·bottomRight).
/// </summary>
internal readonly ref struct ImageWarp(AffineTransform transform, ImageShape image, Resampling resampling)
{
    private readonly float _fillValue = (float)resampling.FillValue;
    private readonly int _down = image.Width * image.Channels;

    /// <summary>The transformed image.</summary>
    /// <param name="source">The image.</param>
    /// <param name="target">As long, overwritten.</param>
    public void Apply(ReadOnlySpan<float> source, Span<float> target)
    {
        ref float input = ref MemoryMarshal.GetReference(source);
        for (int row = 0; row < image.Height; row++)
        {
            TapFinder finder = new(transform, row, image, resampling);
            for (int column = 0; column < image.Width; column += 8)
            {
                finder.Find(column, out Taps taps);
                ref float output = ref target[((row * image.Width) + column) * image.Channels];
                int count = Math.Min(8, image.Width - column);
                if (taps.AreInside)
                {
                    ReadInside(ref input, ref taps, ref output, count);
                }
                else
                {
                    Read(ref input, ref taps, ref output, count);
                }
            }
        }
    }

    /// <summary>The adjoint: adds each output's gradient to those of the pixels that it shows, in the order of the outputs.</summary>
    /// <param name="gradient">The gradient of the transformed image.</param>
    /// <param name="sourceGradient">As long, overwritten by the gradient of the image.</param>
    public void ApplyAdjoint(ReadOnlySpan<float> gradient, Span<float> sourceGradient)
    {
        sourceGradient.Clear();
        for (int row = 0; row < image.Height; row++)
        {
            TapFinder finder = new(transform, row, image, resampling);
            for (int column = 0; column < image.Width; column += 8)
            {
                finder.Find(column, out Taps taps);
                int first = ((row * image.Width) + column) * image.Channels;
                Scatter(gradient[first..], ref taps, sourceGradient, Math.Min(8, image.Width - column));
            }
        }
    }

    private void ReadInside(ref float source, ref Taps taps, ref float target, int count)
    {
        for (int lane = 0; lane < count; lane++)
        {
            ref float topLeft = ref Unsafe.Add(ref source, Taps.Of(ref taps.TopLeft, lane));
            ref float bottomLeft = ref Unsafe.Add(ref topLeft, _down);
            float right = Taps.Of(ref taps.Right, lane);
            float bottom = Taps.Of(ref taps.Bottom, lane);
            for (int channel = 0; channel < image.Channels; channel++)
            {
                target = Between(
                    Between(Unsafe.Add(ref topLeft, channel), Unsafe.Add(ref topLeft, channel + image.Channels), right),
                    Between(Unsafe.Add(ref bottomLeft, channel), Unsafe.Add(ref bottomLeft, channel + image.Channels), right),
                    bottom);
                target = ref Unsafe.Add(ref target, 1);
            }
        }
    }

    private void Read(ref float source, ref Taps taps, ref float target, int count)
    {
        for (int lane = 0; lane < count; lane++)
        {
            int topLeft = Taps.Of(ref taps.TopLeft, lane);
            int topRight = Taps.Of(ref taps.TopRight, lane);
            int bottomLeft = Taps.Of(ref taps.BottomLeft, lane);
            int bottomRight = Taps.Of(ref taps.BottomRight, lane);
            float right = Taps.Of(ref taps.Right, lane);
            float bottom = Taps.Of(ref taps.Bottom, lane);
            for (int channel = 0; channel < image.Channels; channel++)
            {
                target = Between(
                    Between(Pixel(ref source, topLeft, channel), Pixel(ref source, topRight, channel), right),
                    Between(Pixel(ref source, bottomLeft, channel), Pixel(ref source, bottomRight, channel), right),
                    bottom);
                target = ref Unsafe.Add(ref target, 1);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Pixel(ref float source, int index, int channel) =>
        index == Taps.Outside ? _fillValue : Unsafe.Add(ref source, index + channel);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Between(float first, float second, float share) => MathF.FusedMultiplyAdd(share, second - first, first);

    private void Scatter(ReadOnlySpan<float> gradient, ref Taps taps, Span<float> target, int count)
    {
        for (int lane = 0; lane < count; lane++)
        {
            int topLeft = Taps.Of(ref taps.TopLeft, lane);
            float right = Taps.Of(ref taps.Right, lane);
            float bottom = Taps.Of(ref taps.Bottom, lane);
            ReadOnlySpan<float> pixel = gradient.Slice(lane * image.Channels, image.Channels);
            Add(pixel, (1 - bottom) * (1 - right), target, topLeft);
            Add(pixel, (1 - bottom) * right, target, taps.AreInside ? topLeft + image.Channels : Taps.Of(ref taps.TopRight, lane));
            Add(pixel, bottom * (1 - right), target, taps.AreInside ? topLeft + _down : Taps.Of(ref taps.BottomLeft, lane));
            Add(pixel, bottom * right, target, taps.AreInside ? topLeft + _down + image.Channels : Taps.Of(ref taps.BottomRight, lane));
        }
    }

    private static void Add(ReadOnlySpan<float> pixel, float weight, Span<float> target, int index)
    {
        if (index == Taps.Outside)
        {
            return;
        }

        Span<float> gradient = target.Slice(index, pixel.Length);
        for (int channel = 0; channel < pixel.Length; channel++)
        {
            gradient[channel] = MathF.FusedMultiplyAdd(pixel[channel], weight, gradient[channel]);
        }
    }
}
