using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>Shows each image of a batch through a random transform of its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WarpKernel
{
    // What finding and mixing the pixels costs, in multiply-adds for each number.
    private const int Work = 16;

    /// <summary>y = the transformed images; the padding becomes 0.</summary>
    /// <param name="transform">The distribution of the transforms.</param>
    /// <param name="x">Images, <paramref name="inputStride"/> apart.</param>
    /// <param name="inputStride">Floats from one image of x to the next, at least its size.</param>
    /// <param name="y">[rows × Pad(size)], overwritten; another buffer than x.</param>
    /// <param name="image">The shape of an image.</param>
    /// <param name="rows">Images.</param>
    /// <param name="resampling">What lies between pixels and beyond edges.</param>
    /// <param name="stream">The random numbers.</param>
    /// <param name="threads">Threads that may share the work; 0: all cores. The bits do not depend on it.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void Forward<TTransform>(
        TTransform transform,
        ReadOnlySpan<float> x,
        int inputStride,
        Span<float> y,
        ImageShape image,
        int rows,
        Resampling resampling,
        AugmentationStream stream,
        int threads = 1)
        where TTransform : struct, IRandomTransform
    {
        ImageBatch.Validate(x.Length, inputStride, y.Length, image, rows);
        WarpJob<TTransform> job = new(transform, x, inputStride, y, image, rows, resampling, stream, isAdjoint: false);
        Team.Run(ref job, threads, (long)rows * image.Size * Work);
    }

    /// <summary>inputGradient = the adjoint of the same transforms on the gradient; the padding becomes 0.</summary>
    /// <param name="transform">The distribution of the transforms.</param>
    /// <param name="gradient">[rows × Pad(size)].</param>
    /// <param name="inputGradient">[rows × Pad(size)], overwritten; another buffer.</param>
    /// <param name="image">The shape of an image.</param>
    /// <param name="rows">Images.</param>
    /// <param name="resampling">What lies between pixels and beyond edges.</param>
    /// <param name="stream">The random numbers, as in the forward pass.</param>
    /// <param name="threads">Threads that may share the work; 0: all cores. The bits do not depend on it.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void Backward<TTransform>(
        TTransform transform,
        ReadOnlySpan<float> gradient,
        Span<float> inputGradient,
        ImageShape image,
        int rows,
        Resampling resampling,
        AugmentationStream stream,
        int threads = 1)
        where TTransform : struct, IRandomTransform
    {
        int stride = Panel.Pad(image.Size);
        ImageBatch.Validate(gradient.Length, stride, inputGradient.Length, image, rows);
        WarpJob<TTransform> job = new(transform, gradient, stride, inputGradient, image, rows, resampling, stream, isAdjoint: true);
        Team.Run(ref job, threads, (long)rows * image.Size * Work);
    }

    /// <summary>Some of the images.</summary>
    private readonly ref struct WarpJob<TTransform>(
        TTransform transform,
        ReadOnlySpan<float> x,
        int inputStride,
        Span<float> y,
        ImageShape image,
        int rows,
        Resampling resampling,
        AugmentationStream stream,
        bool isAdjoint) : IPartedJob
        where TTransform : struct, IRandomTransform
    {
        private readonly ReadOnlySpan<float> _x = x;
        private readonly Span<float> _y = y;

        public void Run(int part, int parts)
        {
            int stride = Panel.Pad(image.Size);
            Range share = ImageBatch.Rows(rows, part, parts);
            for (int row = share.Start.Value; row < share.End.Value; row++)
            {
                ReadOnlySpan<float> source = _x.Slice(row * inputStride, image.Size);
                Span<float> target = _y.Slice(row * stride, stride);
                ImageWarp warp = new(transform.At(stream.Uniform(row), image), image, resampling);
                if (isAdjoint)
                {
                    warp.ApplyAdjoint(source, target[..image.Size]);
                }
                else
                {
                    warp.Apply(source, target[..image.Size]);
                }

                target[image.Size..].Clear();
            }
        }
    }
}
