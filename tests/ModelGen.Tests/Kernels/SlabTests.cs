using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed unsafe class SlabTests
{
    private const int BytesOfALine = 64;

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(1001)]
    public void Slab_OfAnyLength_BeginsALine(int length)
    {
        // One in eight arrays happens to begin a line itself.
        for (int i = 0; i < 64; i++)
        {
            ArraySegment<float> slab = Slab.Allocate(length);

            Assert.Equal(length, slab.Count);
            fixed (float* first = &slab.Array![slab.Offset])
            {
                Assert.Equal(0u, (nuint)first % BytesOfALine);
            }
        }
    }

    [Fact]
    public void Slab_NeedsNoMoreThanTheRestOfALine() => Assert.Equal(1000 + (BytesOfALine / sizeof(float)) - 1, Slab.Allocate(1000).Array!.Length);
}
