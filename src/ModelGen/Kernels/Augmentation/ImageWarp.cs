using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
                Span<float> output = target[(((row * image.Width) + column) * image.Channels)..];
                int count = Math.Min(8, image.Width - column);
                if (image.Channels == 1)
                {
                    Store(taps.AreInside ? ReadPlaneInside(ref input, ref taps) : ReadPlane(ref input, ref taps), output, count);
                }
                else if (taps.AreInside)
                {
                    ReadInside(ref input, ref taps, ref output[0], count);
                }
                else
                {
                    Read(ref input, ref taps, ref output[0], count);
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

    private static void Store(Vector256<float> pixels, Span<float> target, int count)
    {
        if (count == 8)
        {
            pixels.CopyTo(target);
            return;
        }

        Span<float> eight = stackalloc float[8];
        pixels.CopyTo(eight);
        eight[..count].CopyTo(target);
    }

    /// <summary>Eight pixels of an image with one channel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> ReadPlaneInside(ref float source, ref Taps taps)
    {
        ref float below = ref Unsafe.Add(ref source, _down);
        return Between(
            Between(Gather(ref source, ref taps.TopLeft), Gather(ref Unsafe.Add(ref source, 1), ref taps.TopLeft), taps.Right),
            Between(Gather(ref below, ref taps.TopLeft), Gather(ref Unsafe.Add(ref below, 1), ref taps.TopLeft), taps.Right),
            taps.Bottom);
    }

    /// <summary>The same near an edge.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> ReadPlane(ref float source, ref Taps taps) => Between(
        Between(GatherOrFill(ref source, taps.TopLeft), GatherOrFill(ref source, taps.TopRight), taps.Right),
        Between(GatherOrFill(ref source, taps.BottomLeft), GatherOrFill(ref source, taps.BottomRight), taps.Right),
        taps.Bottom);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> GatherOrFill(ref float source, Vector256<int> indices)
    {
        Vector256<float> isOutside = Vector256.LessThan(indices, Vector256<int>.Zero).AsSingle();
        Vector256<int> inside = Vector256.Max(indices, Vector256<int>.Zero);
        return Vector256.ConditionalSelect(isOutside, Vector256.Create(_fillValue), Gather(ref source, ref inside));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Gather(ref float source, ref Vector256<int> indices) => Vector256.Create(
        Unsafe.Add(ref source, Taps.Of(ref indices, 0)),
        Unsafe.Add(ref source, Taps.Of(ref indices, 1)),
        Unsafe.Add(ref source, Taps.Of(ref indices, 2)),
        Unsafe.Add(ref source, Taps.Of(ref indices, 3)),
        Unsafe.Add(ref source, Taps.Of(ref indices, 4)),
        Unsafe.Add(ref source, Taps.Of(ref indices, 5)),
        Unsafe.Add(ref source, Taps.Of(ref indices, 6)),
        Unsafe.Add(ref source, Taps.Of(ref indices, 7)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Between(Vector256<float> first, Vector256<float> second, Vector256<float> share) =>
        Vector256.FusedMultiplyAdd(share, second - first, first);

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
