namespace ModelGen.Generator;

/// <summary>The bodies of the members that train.</summary>
internal sealed class TrainingBodies(NetworkPlan plan, TrainingPlan training, PublicSurfaceMembers members) : IMemberBodies
{
    private const string Batch = "inputs, targets, sampleWeights";

    private readonly string _type = Identifier.Escape(plan.Spec.Type.Name);

    public string Of(string key) => key switch
    {
        "LearningRate" => "get => _state.LearningRate;\nset => _state.LearningRate = value;",
        "Step" => "=> _state.Step;",
        "TrainOnBatch" => $"=> RunStep({Batch}, default).Total;",
        "TrainStep" => $"=> RunStep({Batch}, outputs);",
        "ComputeGradients" => ComputeGradients,
        "ComputeLoss" => $"=> RunEvaluation({Batch}, outputs).Total;",
        "EvaluateStep" => $"=> RunEvaluation({Batch}, outputs);",
        "Fit" => $"=> Api::Trainer.Fit<{_type}, {members.TargetType}>(this, train, options, cancellationToken);",
        "Evaluate" => $"=> Api::Trainer.Evaluate<{_type}, {members.TargetType}>(this, data);",
        "Forward" => Forward,
        "Backward" => Backward,
        "ApplyGradients" => ApplyGradients,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "No such member."),
    };

    private static string ComputeGradients =>
        $"""
        int rows = CheckBatch({Batch}, outputs);
        using Api::TrainingScope scope = _state.EnterTraining();
        TrainingBuffers buffers = BeginPass(inputs, rows);
        Api::BatchLoss loss = RunForwardAndLoss(buffers, targets, sampleWeights, outputs);
        RunBackward(buffers, _state.GradientStore());
        return loss.Total;
        """;

    private static string ApplyGradients =>
        """
        using Api::TrainingScope scope = _state.EnterTraining();
        _state.ApplyGradients(NextUpdate());
        _state.CompleteUpdate();
        """;

    private string Forward => Code.Lines(
        """
        int rows = Kernels::Check.Rows(Info, inputs);
        Kernels::Check.Outputs(Info, rows, outputs);
        using Api::TrainingScope scope = _state.EnterTraining();
        TrainingBuffers buffers = BeginPass(inputs, rows);
        RunForward(buffers);
        """,
        training.FusesLoss ? plan.DeferredActivation!.ForwardInPlace(training.Output.Expression, training.Output.Width) : "",
        $"Kernels::PaddedRows.CopyTo({training.Output.Expression}, outputs, OutputSize, rows);",
        "_state.RememberForward(inputs, rows);");

    private string Backward => Code.Lines(
        $"""
        Sys::ReadOnlySpan<float> inputs = _state.RememberedInputs(out int rows, out long pass);
        Kernels::Check.OutputGradients(Info, rows, outputGradients);
        Kernels::Check.InputGradients(Info, rows, inputGradients);
        using Api::TrainingScope scope = _state.EnterTraining();
        TrainingBuffers buffers = new(inputs, _state.Arena(TrainingBuffers.Floats(rows)), rows, pass);
        Kernels::PaddedRows.CopyFrom(outputGradients, {training.OutputGradient}, OutputSize, rows);
        """,
        training.OutputBackward.Length > 0 ? "RunOutputBackward(buffers);" : "",
        "RunBackward(buffers, _state.GradientStore());",
        $$"""
        if (!inputGradients.IsEmpty)
        {
            RunInputBackward(buffers);
            Kernels::PaddedRows.CopyTo({{training.InputGradient}}, inputGradients, InputSize, rows);
        }
        """);
}
