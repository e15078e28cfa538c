namespace ModelGen.Tests.Training;

public sealed class RowOrderTests
{
    [Fact]
    public void Shuffle_AnyOrderBefore_IsThePermutationOfSeedAndEpoch()
    {
        int[] a = new int[100];
        int[] b = [.. Enumerable.Range(5, 100)];

        RowOrder.Shuffle(a, seed: 3, epoch: 4);
        RowOrder.Shuffle(b, seed: 3, epoch: 4);

        Assert.Equal(a, b);
        Assert.Equal(Enumerable.Range(0, 100), a.Order());
    }

    [Fact]
    public void Shuffle_OtherSeedOrEpoch_IsAnotherPermutation()
    {
        int[] a = new int[100];
        int[] b = new int[100];
        int[] c = new int[100];

        RowOrder.Shuffle(a, seed: 3, epoch: 4);
        RowOrder.Shuffle(b, seed: 3, epoch: 5);
        RowOrder.Shuffle(c, seed: 4, epoch: 4);

        Assert.NotEqual(a, b);
        Assert.NotEqual(a, c);
    }

    [Fact]
    public void Shuffle_ManyEpochs_PutsEveryRowEverywhereEquallyOften()
    {
        const int Rows = 4;
        const int Epochs = 24_000;
        Dictionary<(int, int, int, int), int> counts = [];
        int[] order = new int[Rows];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            RowOrder.Shuffle(order, seed: 0, epoch);
            (int, int, int, int) key = (order[0], order[1], order[2], order[3]);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        // 24 permutations, 1000 expected of each, standard deviation 31.
        Assert.Equal(24, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 850, 1150));
    }

    // A fit that is resumed with a later version goes on in the same order.
    [Fact]
    public void Shuffle_OfSeedAndEpoch_IsThisOrderForGood()
    {
        int[] order = new int[12];

        RowOrder.Shuffle(order, seed: 3, epoch: 4);

        Assert.Equal([9, 6, 11, 10, 1, 3], order[..6]);
    }

    [Fact]
    public void Shuffle_OneRow_StaysThere()
    {
        int[] order = [9];

        RowOrder.Shuffle(order, 0, 0);

        Assert.Equal([0], order);
    }
}
