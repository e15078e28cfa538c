using ModelGen.Tests.Kernels;

namespace ModelGen.Tests.Training;

public sealed class FeatureStatisticsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(5_000, 1)]
    [InlineData(3_000, 7)]
    public void Statistics_AreThoseOfThePopulation(int rows, int features)
    {
        float[] values = Array.ConvertAll(Matrix.Random(new Random(1), rows * features), static x => 1_000 + x);
        FeatureStatistics statistics = new(features);
        statistics.Add(values, 1, 0);
        Assert.Equal(rows, statistics.Count);
        for (int feature = 0; feature < features; feature++)
        {
            double[] column = [.. values.Where((_, i) => i % features == feature).Select(static x => (double)x)];
            double mean = column.Average();
            Matrix.AssertClose(mean, statistics.Mean[feature], 1e-7, 0);
            Matrix.AssertClose(column.Average(x => (x - mean) * (x - mean)), statistics.Variance[feature], 1e-7, 1e-12);
        }
    }

    [Fact]
    public void Pieces_GiveWhatTheWholeGives()
    {
        float[] values = Matrix.Random(new Random(2), 3_000);
        (FeatureStatistics whole, FeatureStatistics pieces) = (new(3), new(3));
        whole.Add(values, 2, 1);
        pieces.Add(values.AsSpan(0, 300), 2, 1);
        pieces.Add(values.AsSpan(300, 3), 2, 1);
        pieces.Add(values.AsSpan(303), 2, 1);
        Assert.Equal(whole.Count, pieces.Count);
        Matrix.AssertClose(Array.ConvertAll(whole.Mean, static x => (double)x), pieces.Mean, 1e-6, 1e-7);
        Matrix.AssertClose(Array.ConvertAll(whole.Variance, static x => (double)x), pieces.Variance, 1e-6, 0);
    }

    [Fact]
    public void MissingValues_CountForNothing()
    {
        OptionalColumn[] optional = [new OptionalColumn(0, 1), new OptionalColumn(2, 3)];
        FeatureStatistics statistics = new(4, optional);
        statistics.Add([1, 0, 0, 1, 99, 1, 0, 1], 1, 0);
        statistics.Add([3, 0, 0, 1], 1, 0);
        Assert.Equal(3, statistics.Count);
        Assert.Equal([2, 1 / 3f, 0, 1], statistics.Mean);
        Assert.Equal([1, 2 / 9f, 1, 0], statistics.Variance);
    }

    [Theory]
    [InlineData(0.1f)]
    [InlineData(-123456.7f)]
    [InlineData(3e-20f)]
    public void FeatureThatNeverChanges_HasItsValueAsMean(float value)
    {
        float[] values = new float[2_500];
        Array.Fill(values, value);
        FeatureStatistics statistics = new(1);
        statistics.Add(values, 1 / 255f, 0.5f);
        Assert.Equal([MathF.FusedMultiplyAdd(value, 1 / 255f, 0.5f)], statistics.Mean);
        Assert.Equal([0], statistics.Variance);
    }
}
