namespace ModelGen;

/// <summary>Grey images of one size.</summary>
/// <param name="Count">Number of images, at least 1.</param>
/// <param name="Height">Rows of an image.</param>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Pixels">[Count × Height × Width], row-major, 0 to 255.</param>
public sealed record IdxImages(int Count, int Height, int Width, ReadOnlyMemory<byte> Pixels)
{
    /// <summary>The pixels from 0 to 1, [Count × Height × Width]: what networks take as input.</summary>
    public float[] ToInputs()
    {
        float[] inputs = new float[Pixels.Length];
        ReadOnlySpan<byte> pixels = Pixels.Span;
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = pixels[i] / 255f;
        }

        return inputs;
    }
}
