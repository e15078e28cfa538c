using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class PanelTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 16)]
    [InlineData(16, 16)]
    [InlineData(17, 32)]
    public void Pad_OfAWidth_IsTheNextMultipleOfSixteen(int n, int expected) => Assert.Equal(expected, Panel.Pad(n));

    [Fact]
    public void Offset_OfAnElement_IsPanelThenRowThenColumn()
    {
        Assert.Equal(0, Panel.Offset(0, 0, 10));
        Assert.Equal(35, Panel.Offset(2, 3, 10));
        Assert.Equal(160 + 35, Panel.Offset(2, 19, 10));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(21)]
    public void PaddedRows_ThereAndBack_KeepTheRowsAndClearThePadding(int width)
    {
        const int Rows = 3;
        float[] dense = Matrix.Random(new Random(1), Rows * width);
        GuardedBuffer padded = new(Rows * Panel.Pad(width));
        GuardedBuffer back = new(dense.Length);
        PaddedRows.CopyFrom(dense, padded.Span, width, Rows);
        PaddedRows.CopyTo(padded.Span, back.Span, width, Rows);
        Matrix.AssertSameBits(dense, back.Span);
        Matrix.AssertPaddingIsZero(padded.Span, Rows, width);
        padded.AssertIntact();
        back.AssertIntact();
        Assert.Throws<ArgumentException>(() => PaddedRows.CopyFrom(dense, new float[Rows * width - 1], width, Rows));
        PaddedRows.CopyFrom([], [], width, rows: 0);
        PaddedRows.CopyTo([], [], width, rows: 0);
    }
}
