namespace ModelGen.Tests.Kernels;

/// <summary>A buffer between sentinels that show whether a kernel wrote outside it.</summary>
internal sealed class GuardedBuffer
{
    private const int Margin = 64;
    private readonly float[] _all;
    private readonly int _length;

    public GuardedBuffer(int length)
    {
        _length = length;
        _all = new float[length + (2 * Margin)];
        for (int i = 0; i < _all.Length; i++)
        {
            _all[i] = Sentinel(i);
        }

        Span.Fill(float.NaN);
    }

    public GuardedBuffer(ReadOnlySpan<float> values)
        : this(values.Length) => values.CopyTo(Span);

    public Span<float> Span => _all.AsSpan(Margin, _length);

    public void AssertIntact()
    {
        for (int i = 0; i < _all.Length; i++)
        {
            bool isInside = i >= Margin && i < Margin + _length;
            Assert.True(isInside || BitConverter.SingleToInt32Bits(_all[i]) == BitConverter.SingleToInt32Bits(Sentinel(i)), $"written {i - Margin} behind the begin");
        }
    }

    // To −0 even the addition of 0 shows.
    private static float Sentinel(int index) => index % 2 == 0 ? 12345.678f : -0f;
}
