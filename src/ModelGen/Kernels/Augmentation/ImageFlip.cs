using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Mirrors an image. It is its own inverse, and so its own adjoint.</summary>
internal static class ImageFlip
{
    /// <param name="mode">Which sides change places.</param>
    /// <param name="source">The image.</param>
    /// <param name="target">As long, overwritten; another buffer.</param>
    /// <param name="image">The shape.</param>
    public static void Apply(FlipMode mode, ReadOnlySpan<float> source, Span<float> target, ImageShape image)
    {
        int length = image.Width * image.Channels;
        for (int row = 0; row < image.Height; row++)
        {
            int from = mode == FlipMode.Horizontal ? row : image.Height - 1 - row;
            ReadOnlySpan<float> pixels = source.Slice(from * length, length);
            Span<float> mirrored = target.Slice(row * length, length);
            if (mode == FlipMode.Vertical)
            {
                pixels.CopyTo(mirrored);
            }
            else
            {
                Reverse(pixels, mirrored, image.Channels);
            }
        }
    }

    private static void Reverse(ReadOnlySpan<float> pixels, Span<float> mirrored, int channels)
    {
        int done = 0;
        if (8 % channels == 0)
        {
            Vector256<int> order = ReverseOrder(channels);
            for (; done <= pixels.Length - 8; done += 8)
            {
                Vector256<float> eight = Vector256.Create(pixels.Slice(pixels.Length - done - 8, 8));
                Vector256.Shuffle(eight, order).CopyTo(mirrored[done..]);
            }
        }

        for (; done < pixels.Length; done += channels)
        {
            pixels.Slice(pixels.Length - done - channels, channels).CopyTo(mirrored[done..]);
        }
    }

    /// <summary>The lanes of eight numbers with the pixels in reverse and the channels of each in order.</summary>
    private static Vector256<int> ReverseOrder(int channels)
    {
        Vector256<int> channel = Vector256<int>.Indices & Vector256.Create(channels - 1);
        return Vector256.Create(8 - channels) - Vector256<int>.Indices + channel + channel;
    }
}
