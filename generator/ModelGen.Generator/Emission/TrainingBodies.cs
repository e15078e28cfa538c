namespace ModelGen.Generator;

/// <summary>The bodies of the members that train.</summary>
internal sealed class TrainingBodies(NetworkPlan plan, TrainingPlan training, PublicSurfaceMembers members) : IMemberBodies
{
    private const string Batch = "inputs, targets, sampleWeights";

    private readonly string _type = Identifier.Escape(plan.Spec.Type.Name);

    public string Of(MemberKey key) => key switch
    {
        MemberKey.LearningRate => "get => _modelState.LearningRate;\nset => _modelState.LearningRate = value;",
        MemberKey.Step => "=> _modelState.Step;",
        MemberKey.TrainOnBatch => $"=> RunStep({Batch}, default).Total;",
        MemberKey.TrainStep => $"=> RunStep({Batch}, outputs);",
        MemberKey.ComputeGradients => ComputeGradients,
        MemberKey.ComputeLoss => $"=> RunEvaluation({Batch}, outputs).Total;",
        MemberKey.EvaluateStep => $"=> RunEvaluation({Batch}, outputs);",
        MemberKey.Fit => $"=> Api::Trainer.Fit<{_type}, {members.TargetType}>(this, train, options, cancellationToken);",
        MemberKey.Evaluate => $"=> Api::Trainer.Evaluate<{_type}, {members.TargetType}>(this, data);",
        MemberKey.Forward => Forward,
        MemberKey.Backward => Backward,
        MemberKey.ApplyGradients => ApplyGradients,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "No such member."),
    };

    private static string ComputeGradients =>
        $"""
        int rows = CheckBatch({Batch}, outputs);
        using Api::TrainingScope scope = _modelState.EnterTraining();
        TrainingBuffers buffers = BeginPass(inputs, rows);
        Api::BatchLoss loss = RunForwardAndLoss(buffers, targets, sampleWeights, outputs);
        RunBackward(buffers, _modelState.GradientStore());
        return loss.Total;
        """;

    private static string ApplyGradients =>
        """
        using Api::TrainingScope scope = _modelState.EnterTraining();
        _modelState.ApplyGradients(NextUpdate());
        _modelState.CompleteUpdate();
        """;

    private string Forward => Code.Lines(
        """
        int rows = Kernels::Check.Rows(Info, inputs);
        Kernels::Check.Outputs(Info, rows, outputs);
        using Api::TrainingScope scope = _modelState.EnterTraining();
        TrainingBuffers buffers = BeginPass(inputs, rows);
        RunForward(buffers);
        """,
        training.FusesLoss ? plan.DeferredActivation!.ForwardInPlace(training.Output.Expression, training.Output.Width) : "",
        $"Kernels::PaddedRows.CopyTo({training.Output.Expression}, outputs, OutputSize, rows);",
        "_modelState.RememberForward(inputs, rows);");

    private string Backward => Code.Lines(
        $"""
        using Api::TrainingScope scope = _modelState.EnterTraining();
        Sys::ReadOnlySpan<float> inputs = _modelState.RememberedInputs(out int rows, out long pass);
        Kernels::Check.OutputGradients(Info, rows, outputGradients);
        Kernels::Check.InputGradients(Info, rows, inputGradients);
        TrainingBuffers buffers = new(inputs, _modelState.Arena(TrainingBuffers.Floats(rows)), rows, pass);
        Kernels::PaddedRows.CopyFrom(outputGradients, {training.OutputGradient}, OutputSize, rows);
        """,
        training.OutputBackward.Length > 0 ? "RunOutputBackward(buffers);" : "",
        "RunBackward(buffers, _modelState.GradientStore());",
        $$"""
        if (!inputGradients.IsEmpty)
        {
            RunInputBackward(buffers);
            Kernels::PaddedRows.CopyTo({{training.InputGradient}}, inputGradients, InputSize, rows);
        }
        """);
}
