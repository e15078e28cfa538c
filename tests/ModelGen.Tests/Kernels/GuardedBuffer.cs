namespace ModelGen.Tests.Kernels;

/// <summary>A buffer between sentinels that show whether a kernel wrote outside it.</summary>
internal sealed class GuardedBuffer
{
    private const int Margin = 64;
    private const float Sentinel = 12345.678f;
    private readonly float[] _all;
    private readonly int _length;

    public GuardedBuffer(int length)
    {
        _length = length;
        _all = new float[length + (2 * Margin)];
        Array.Fill(_all, Sentinel);
        Span.Fill(float.NaN);
    }

    public GuardedBuffer(ReadOnlySpan<float> values)
        : this(values.Length) => values.CopyTo(Span);

    public Span<float> Span => _all.AsSpan(Margin, _length);

    public void AssertIntact()
    {
        Assert.True(_all.AsSpan(0, Margin).IndexOfAnyExcept(Sentinel) < 0, "written before the buffer");
        Assert.True(_all.AsSpan(Margin + _length).IndexOfAnyExcept(Sentinel) < 0, "written after the buffer");
    }
}
