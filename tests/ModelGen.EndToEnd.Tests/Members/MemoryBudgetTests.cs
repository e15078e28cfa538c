namespace ModelGen.EndToEnd.Tests;

/// <summary>What a budget counts is what a model allocates.</summary>
public sealed class MemoryBudgetTests
{
    private const int Rows = 8;

    // Objects that describe the state, and what lies before a slab's first cache line.
    private const long Overhead = 4 * 1024;

    [Fact]
    public void First_step_takes_what_the_budget_counts_beside_the_weights()
    {
        const long Weights = ((64 * 128) + 128 + (128 * 32) + 32) * sizeof(float);
        float[] inputs = new float[Rows * Budgeted.InputSize];
        float[] targets = new float[Rows * Budgeted.OutputSize];
        new Budgeted().TrainOnBatch(inputs, targets);
        Budgeted model = new();
        long before = GC.GetAllocatedBytesForCurrentThread();
        model.TrainOnBatch(inputs, targets);
        long taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(taken, 2 * Weights, (160 * 1024) - Weights + Overhead);
    }
}

[Model]
[Input(64)]
[Dense(128, Activation.Relu)]
[Dense(32)]
[Loss(Loss.MeanSquaredError)]
[MemoryBudget("160 KB", Batch = 8)]
internal sealed partial class Budgeted;
