namespace ModelGen.Benchmarks;

/// <summary>A model with a batch to train and predict on; the same numbers every time.</summary>
internal abstract class Workload
{
    /// <param name="info">The architecture.</param>
    /// <param name="rows">Rows of the batch.</param>
    protected Workload(ModelInfo info, int rows)
    {
        Random random = new(Seed: 1);
        Rows = rows;
        Inputs = [.. Enumerable.Range(0, rows * info.InputSize).Select(_ => (2 * random.NextSingle()) - 1)];
        Outputs = new float[rows * info.OutputSize];
    }

    /// <summary>The model.</summary>
    public abstract IModel Model { get; }

    /// <summary>The targets: <c>int[]</c>, class numbers, or <c>float[]</c>, [rows × OutputSize].</summary>
    public abstract Array Targets { get; }

    /// <summary>The model's data.</summary>
    public ModelState State => Model.State;

    /// <summary>The architecture.</summary>
    public ModelInfo Info => State.Info;

    /// <summary>Rows of the batch.</summary>
    public int Rows { get; }

    /// <summary>[rows × InputSize], between −1 and 1.</summary>
    public float[] Inputs { get; }

    /// <summary>What the last prediction gave, [rows × OutputSize].</summary>
    public float[] Outputs { get; }

    /// <summary>One training step; returns the loss before the update.</summary>
    public abstract float Train();

    /// <summary>Predicts the batch into <see cref="Outputs"/>.</summary>
    public void Predict() => Model.Predict(Inputs, Outputs);

    /// <summary>
    /// Lets the weights stand still: a network that has learned its batch by heart has gradients of almost 0, and would be timed
    /// on numbers that no real training has.
    /// </summary>
    public void StopLearning() => State.LearningRateFactor = 1e-9f;
}
