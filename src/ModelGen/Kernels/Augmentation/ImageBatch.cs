namespace ModelGen.Kernels;

/// <summary>Checks and divides the rows of an augmentation kernel, one image each.</summary>
internal static class ImageBatch
{
    /// <summary>Checks input rows, <paramref name="inputStride"/> apart, and padded output rows.</summary>
    public static void Validate(int inputLength, int inputStride, int outputLength, ImageShape image, int rows)
    {
        Require.Extent(image.Height, 1);
        Require.Extent(image.Width, 1);
        Require.Extent(image.Channels, 1);
        Require.Extent(rows, 0);
        Require.Extent(inputStride, image.Size);
        Require.AtLeast(inputLength, rows == 0 ? 0 : ((rows - 1L) * inputStride) + image.Size);
        Require.AtLeast(outputLength, (long)rows * Panel.Pad(image.Size));
    }

    /// <summary>The rows of one part of a job.</summary>
    public static Range Rows(int rows, int part, int parts) =>
        (int)((long)rows * part / parts)..(int)((long)rows * (part + 1) / parts);
}
