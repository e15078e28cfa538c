namespace ModelGen.Generator;

/// <summary>What a model takes of memory, in bytes.</summary>
/// <param name="Weights">The parameters, padding included.</param>
/// <param name="Gradients">Of all parameters at once; 0 where each is applied as soon as it is known.</param>
/// <param name="Optimizer">What the optimizer keeps.</param>
/// <param name="Activations">The intermediate results of a batch.</param>
internal sealed record MemoryPlan(long Weights, long Gradients, long Optimizer, long Activations)
{
    public long Total => Weights + Gradients + Optimizer + Activations;

    /// <summary>Of a training step, or of a prediction where the model is never trained.</summary>
    public static MemoryPlan Of(NetworkPlan plan, int batch)
    {
        ParameterPlan parameters = plan.Parameters;
        if (plan.Training is not { } training)
        {
            return new MemoryPlan(Bytes(parameters.Length), 0, 0, Bytes(plan.Inference.Buffers, Math.Min(batch, plan.ChunkRows)));
        }

        OptimizerSpec optimizer = training.Spec.Optimizer;
        return new MemoryPlan(
            Bytes(parameters.Length),
            optimizer.Common.Clips ? Bytes(parameters.TrainableLength) : 0,
            Bytes((long)optimizer.Slots.Count() * parameters.TrainableLength),
            Bytes(training.Buffers, batch));
    }

    private static long Bytes(BufferPlan buffers, int rows) => Bytes(((long)rows * buffers.FloatsPerRow) + buffers.FixedFloats);

    private static long Bytes(long floats) => floats * sizeof(float);
}
