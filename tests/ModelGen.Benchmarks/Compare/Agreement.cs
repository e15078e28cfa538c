namespace ModelGen.Benchmarks;

/// <summary>Checks before anything is timed that all compute the same: only then are their times comparable.</summary>
internal static class Agreement
{
    private const double Tolerance = 1e-5;

    // An update divides by the root of squared gradients, and so magnifies the rounding errors of small ones.
    private const double ToleranceAfterUpdate = 1e-4;

    /// <summary>Trains two steps on both sides from equal weights, with equal dropout masks.</summary>
    /// <exception cref="DisagreementException">The losses differ.</exception>
    public static void CheckTraining(Workload workload, TorchPeer torch)
    {
        foreach (double tolerance in (double[])[Tolerance, ToleranceAfterUpdate])
        {
            float theirs = torch.TrainMasked(workload.State.Pass);
            float ours = workload.Train();
            double difference = Math.Abs(ours - theirs) / Math.Abs(theirs);
            if (!(difference <= tolerance))
            {
                throw new DisagreementException($"the losses of step {workload.State.Step} are {ours} and, with TorchSharp, {theirs}");
            }
        }
    }

    /// <summary>Compares predictions with the model's own.</summary>
    /// <param name="workload">The model.</param>
    /// <param name="peer">Who else predicted.</param>
    /// <param name="theirs">What they predicted.</param>
    /// <exception cref="DisagreementException">The predictions differ.</exception>
    public static void CheckPredictions(Workload workload, string peer, ReadOnlySpan<float> theirs)
    {
        workload.Predict();
        double scale = workload.Outputs.Max(Math.Abs);
        for (int i = 0; i < theirs.Length; i++)
        {
            if (!(Math.Abs(workload.Outputs[i] - theirs[i]) <= Tolerance * scale))
            {
                throw new DisagreementException($"element {i} of the predictions is {workload.Outputs[i]} and, with {peer}, {theirs[i]}");
            }
        }
    }
}
