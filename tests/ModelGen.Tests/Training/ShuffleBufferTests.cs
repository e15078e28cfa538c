using ModelGen.Tests.Models;

namespace ModelGen.Tests.Training;

public sealed class ShuffleBufferTests
{
    [Fact]
    public void TryRead_BufferOfOne_KeepsTheOrder()
        => Assert.Equal(Enumerable.Range(0, 20), Order(rows: 20, buffer: 1, epoch: 0));

    [Fact]
    public void TryRead_SmallBuffer_TakesNoRowBeforeItIsInTheBuffer()
    {
        int[] order = Order(rows: 500, buffer: 10, epoch: 0);

        Assert.Equal(Enumerable.Range(0, 500), order.Order());
        Assert.All(order.Index(), place => Assert.True(place.Item < place.Index + 10));
        Assert.Contains(order.Index(), place => place.Item > place.Index + 5);
    }

    [Fact]
    public void TryRead_AnyEpochAfterAnother_IsTheOrderOfItsNumber()
    {
        Assert.NotEqual(Order(40, 40, epoch: 0), Order(40, 40, epoch: 1));
        Assert.Equal(Order(40, 40, epoch: 1), Order(40, 40, epoch: 1));
    }

    [Fact]
    public void TryRead_KnownCountBelowTheBuffer_ChangesNothing()
        => Assert.Equal(Order(40, 1000, epoch: 2), Order(40, 1000, epoch: 2, count: 40));

    [Fact]
    public void TryRead_BufferOfAllRows_GivesEveryOrderEquallyOften()
    {
        const int Epochs = 24_000;
        Dictionary<string, int> counts = [];
        using ShuffleBuffer<int> buffer = Buffer(rows: 4, capacity: 4, count: null);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            string order = string.Concat(Read(buffer, seed: 0, epoch));
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        // 24 permutations, 1000 expected of each, standard deviation 31.
        Assert.Equal(24, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 850, 1150));
    }

    private static int[] Order(int rows, int buffer, int epoch, long? count = null)
    {
        using ShuffleBuffer<int> shuffled = Buffer(rows, buffer, count);
        return Read(shuffled, seed: 3, epoch);
    }

    private static ShuffleBuffer<int> Buffer(int rows, int capacity, long? count)
    {
        StreamingDataset<int> data = TinyStreams.Classes(rows, capacity, count);
        return new ShuffleBuffer<int>(data, new StreamRows<int>(data, new RowCheck<int>(TinyClassifier.Info, "train")));
    }

    private static int[] Read(ShuffleBuffer<int> buffer, int seed, int epoch)
    {
        float[] inputs = new float[3];
        int[] targets = new int[1];
        List<int> rows = [];
        buffer.BeginEpoch(seed, epoch);
        while (buffer.TryRead(inputs, targets, out _))
        {
            int row = (int)MathF.Round(inputs[0] % 1f * 4096);
            Assert.Equal(row % 3, targets[0]);
            rows.Add(row);
        }

        return [.. rows];
    }
}
