using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>Mirrors each image of a batch with probability ½.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FlipKernel
{
    /// <summary>y = the images, about half of them mirrored; the padding becomes 0.</summary>
    /// <param name="mode">Which sides change places.</param>
    /// <param name="x">Images, <paramref name="inputStride"/> apart.</param>
    /// <param name="inputStride">Floats from one image of x to the next, at least its size.</param>
    /// <param name="y">[rows × Pad(size)], overwritten; another buffer than x.</param>
    /// <param name="image">The shape of an image.</param>
    /// <param name="rows">Images.</param>
    /// <param name="stream">The random numbers.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void Forward(
        FlipMode mode, ReadOnlySpan<float> x, int inputStride, Span<float> y, ImageShape image, int rows, AugmentationStream stream)
    {
        ImageBatch.Validate(x.Length, inputStride, y.Length, image, rows);
        int stride = Panel.Pad(image.Size);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> source = x.Slice(row * inputStride, image.Size);
            Span<float> target = y.Slice(row * stride, stride);
            if (stream.Uniform(row) < 0.5)
            {
                ImageFlip.Apply(mode, source, target, image);
            }
            else
            {
                source.CopyTo(target);
            }

            target[image.Size..].Clear();
        }
    }

    /// <summary>inputGradient = the gradient, mirrored where the image was; the padding becomes 0.</summary>
    /// <param name="mode">Which sides change places.</param>
    /// <param name="gradient">[rows × Pad(size)].</param>
    /// <param name="inputGradient">[rows × Pad(size)], overwritten; another buffer.</param>
    /// <param name="image">The shape of an image.</param>
    /// <param name="rows">Images.</param>
    /// <param name="stream">The random numbers, as in the forward pass.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void Backward(
        FlipMode mode, ReadOnlySpan<float> gradient, Span<float> inputGradient, ImageShape image, int rows, AugmentationStream stream) =>
        Forward(mode, gradient, Panel.Pad(image.Size), inputGradient, image, rows, stream);
}
