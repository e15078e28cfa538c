using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class NonFiniteTests
{
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void First_WhereverItIs_IsFound(float value)
    {
        for (int length = 1; length <= 40; length++)
        {
            for (int place = 0; place < length; place++)
            {
                float[] values = [.. Enumerable.Repeat(float.MaxValue, length)];
                values[place] = value;
                Assert.Equal(place, NonFinite.First(values));
                values[^1] = value;
                Assert.Equal(place, NonFinite.First(values));
            }
        }
    }

    [Fact]
    public void First_OfFiniteValues_IsMinusOne()
    {
        for (int length = 0; length <= 40; length++)
        {
            Assert.Equal(-1, NonFinite.First([.. Enumerable.Range(0, length).Select(static i => i % 2 == 0 ? float.Epsilon : float.MinValue)]));
        }
    }
}
