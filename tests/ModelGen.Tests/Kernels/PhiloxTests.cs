using System.Runtime.Intrinsics;
using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class PhiloxTests
{
    // The known-answer vectors published with the generator.
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(~0u, ~0u, ~0u, ~0u, ~0u, ~0u, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Block_OfAKnownCounter_IsTheKnownAnswer(
        uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint w0, uint w1, uint w2, uint w3) =>
        Assert.Equal(Vector128.Create(w0, w1, w2, w3), Philox.Block(Vector128.Create(c0, c1, c2, c3), k0, k1));

    [Fact]
    public void Sixteen_OfAnyCounter_IsFourBlocks()
    {
        Random random = new(1);
        for (int i = 0; i < 200; i++)
        {
            (int seed, int stream) = (random.Next(int.MinValue, int.MaxValue), random.Next());
            (uint group, uint row) = ((uint)random.Next(), (uint)random.Next());
            long pass = random.NextInt64(long.MinValue, long.MaxValue);
            Vector256<uint> low = Philox.Sixteen(seed, stream, group, row, pass, out Vector256<uint> high);
            for (uint word = 0; word < 16; word++)
            {
                Vector128<uint> counter = Vector128.Create(group + (word / 4), row, (uint)pass, (uint)(pass >> 32));
                uint expected = Philox.Block(counter, (uint)seed, (uint)stream)[(int)word % 4];
                Assert.Equal(expected, word < 8 ? low[(int)word] : high[(int)word - 8]);
            }
        }
    }
}
