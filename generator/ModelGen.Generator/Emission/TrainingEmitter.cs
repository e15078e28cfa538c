namespace ModelGen.Generator;

/// <summary>Writes the private methods of training: drivers first, then each layer forward and backward.</summary>
internal static class TrainingEmitter
{
    public static void Write(SourceWriter writer, NetworkPlan plan, TrainingPlan training, string targetType, CancellationToken cancellationToken)
    {
        if (!training.IsExternal)
        {
            WriteStep(writer, training, targetType);
            WriteCheckBatch(writer, targetType);
            WriteForwardAndLoss(writer, training, targetType);
            WriteEvaluation(writer, plan, training, targetType);
        }

        WriteBeginPass(writer);
        WriteNextUpdate(writer, training);
        WriteDrivers(writer, training);
        WriteLayers(writer, training, cancellationToken);
    }

    private static string Batch(string targetType) =>
        $"Sys::ReadOnlySpan<float> inputs, Sys::ReadOnlySpan<{targetType}> targets, Sys::ReadOnlySpan<float> sampleWeights, Sys::Span<float> outputs";

    private static void WriteStep(SourceWriter writer, TrainingPlan training, string targetType)
    {
        bool clips = training.Spec.Optimizer.Common.Clips;
        writer.Line();
        FileFrame.Comment(writer, clips
            ? "One step. Gradients are clipped, so that the update waits for all of them."
            : "One step. Each parameter is updated as soon as its gradient is known, while both are in cache.");
        using (writer.Open($"private Api::BatchLoss RunStep({Batch(targetType)})"))
        {
            writer.Line(
                """
                int rows = CheckBatch(inputs, targets, sampleWeights, outputs);
                using Api::TrainingScope scope = _modelState.EnterTraining();
                TrainingBuffers buffers = BeginPass(inputs, rows);
                Api::BatchLoss loss = RunForwardAndLoss(buffers, targets, sampleWeights, outputs);
                """);
            writer.Line(clips
                ? "RunBackward(buffers, _modelState.GradientStore());\n_modelState.ApplyGradients(NextUpdate());"
                : "RunBackward(buffers, _modelState.Fuse(NextUpdate()));");
            writer.Line("_modelState.CompleteUpdate();\nreturn loss;");
        }
    }

    private static void WriteCheckBatch(SourceWriter writer, string targetType)
    {
        writer.Line();
        FileFrame.Comment(writer, "Checks a batch before anything changes; returns the number of rows.");
        using (writer.Open($"private static int CheckBatch({Batch(targetType)})"))
        {
            writer.Line(
                """
                int rows = Kernels::Check.Rows(Info, inputs);
                Kernels::Check.Targets(Info, rows, targets);
                Kernels::Check.SampleWeights(Info, rows, sampleWeights);
                Kernels::Check.OptionalOutputs(Info, rows, outputs);
                return rows;
                """);
        }
    }

    private static void WriteForwardAndLoss(SourceWriter writer, TrainingPlan training, string targetType)
    {
        writer.Line();
        FileFrame.Comment(writer, training.FusesLoss
            ? "Forward, then loss and last activation together; leaves the gradient of what flows into that activation."
            : "Forward, then the loss; leaves the gradient of what flows into the last activation.");
        using (writer.Open($"private Api::BatchLoss RunForwardAndLoss(TrainingBuffers buffers, Sys::ReadOnlySpan<{targetType}> targets, Sys::ReadOnlySpan<float> sampleWeights, Sys::Span<float> outputs)"))
        {
            writer.Line("RunForward(buffers);");
            writer.Line($"double data = {training.Spec.Loss.KernelExpression(training.FusesLoss)}");
            writer.Line($"    .Evaluate({training.Output.Expression}, targets, sampleWeights, {training.OutputGradient}, OutputSize, buffers.Rows);");
            if (!training.FusesLoss && training.OutputBackward.Length > 0)
            {
                writer.Line("RunOutputBackward(buffers);");
            }

            using (writer.Open("if (!outputs.IsEmpty)"))
            {
                writer.Line($"Kernels::PaddedRows.CopyTo({training.Output.Expression}, outputs, OutputSize, buffers.Rows);");
            }

            writer.Line();
            string activity = training.ActivityPenalties.Any()
                ? $"({string.Join(" + ", training.ActivityPenalties)}) / buffers.Rows"
                : "0";
            writer.Line($"return new Api::BatchLoss(data / buffers.Rows, WeightPenalty(), {activity});");
        }

        WriteWeightPenalty(writer, training);
    }

    private static void WriteWeightPenalty(SourceWriter writer, TrainingPlan training)
    {
        string[] penalties = [.. training.WeightPenalties];
        writer.Line();
        FileFrame.Comment(writer, "L1 and L2 penalties on the parameters.");
        if (penalties.Length == 0)
        {
            writer.Line("private static double WeightPenalty() => 0;");
            return;
        }

        using (writer.Open("private double WeightPenalty()"))
        {
            MethodEmitter.WriteBody(writer, "return " + string.Join("\n    + ", penalties) + ";");
        }
    }

    private static void WriteEvaluation(SourceWriter writer, NetworkPlan plan, TrainingPlan training, string targetType)
    {
        bool penalises = plan.Inference.Steps.Any(static step => step.ActivityPenalty is not null);
        string output = plan.Inference.Current.Expression;
        string targets = targetType == "int"
            ? "targets.Slice(first, count)"
            : "targets.Slice(first * OutputSize, count * OutputSize)";
        string body = Code.Lines(
            penalises ? "activity += RunInference(buffers);" : "RunInference(buffers);",
            "Sys::ReadOnlySpan<float> weights = sampleWeights.IsEmpty ? default : sampleWeights.Slice(first, count);",
            $"data += {training.Spec.Loss.KernelExpression(training.FusesLoss)}",
            $"    .Evaluate({output}, {targets}, weights, default, OutputSize, count);",
            $$"""
            if (!outputs.IsEmpty)
            {
                Kernels::PaddedRows.CopyTo({{output}}, outputs.Slice(first * OutputSize, count * OutputSize), OutputSize, count);
            }
            """);
        writer.Line();
        FileFrame.Comment(writer, "The loss in inference mode; nothing changes.");
        using (writer.Open($"private Api::BatchLoss RunEvaluation({Batch(targetType)})"))
        {
            writer.Line(InferenceLoop.Write(
                plan,
                "int rows = CheckBatch(inputs, targets, sampleWeights, outputs);",
                penalises ? "double data = 0;\ndouble activity = 0;" : "double data = 0;",
                body,
                $"\nreturn new Api::BatchLoss(data / rows, WeightPenalty(), {(penalises ? "activity / rows" : "0")});"));
        }
    }

    private static void WriteBeginPass(SourceWriter writer)
    {
        writer.Line();
        FileFrame.Comment(writer, "Takes workspace for the rows and begins a training pass, whose number keys the random streams.");
        using (writer.Open("private TrainingBuffers BeginPass(Sys::ReadOnlySpan<float> inputs, int rows)"))
        {
            writer.Line(
                """
                Sys::Span<float> memory = _modelState.Arena(TrainingBuffers.Floats(rows));
                return new TrainingBuffers(inputs, memory, rows, _modelState.BeginPass());
                """);
        }
    }

    private static void WriteNextUpdate(SourceWriter writer, TrainingPlan training)
    {
        OptimizerSpec optimizer = training.Spec.Optimizer;
        writer.Line();
        FileFrame.Comment(writer, $"{optimizer.Kind}: {optimizer.Formula}");
        writer.Line($"private {optimizer.RuleType} NextUpdate() =>");
        writer.Line($"    {optimizer.RuleExpression("_modelState.LearningRate", "_modelState.Step + 1")};");
    }

    private static void WriteDrivers(SourceWriter writer, TrainingPlan training)
    {
        string outputNote = training.FusesLoss ? " up to the last activation, which the loss applies" : "";
        WriteDriver(
            writer,
            $"Forward in training mode{outputNote}.",
            "private void RunForward(TrainingBuffers buffers)",
            [.. training.Preparations, .. training.Layers.Select(static layer => layer.Forward).OfType<GeneratedMethod>().Select(static method => method.Call)]);
        if (training.OutputBackward.Length > 0)
        {
            WriteDriver(
                writer,
                "From the gradient of the outputs to that of what flows into the last activation, in place.",
                "private void RunOutputBackward(TrainingBuffers buffers)",
                [training.OutputBackward]);
        }

        WriteDriver(
            writer,
            "Backward from the last activation's input; each parameter's gradient goes to the sink.",
            "private void RunBackward<TSink>(TrainingBuffers buffers, TSink sink)\n    where TSink : struct, Kernels::IGradientSink",
            [.. training.Backward.Select(static method => method.Call)]);
        WriteDriver(
            writer,
            "Goes on to the gradient of the network's input.",
            "private void RunInputBackward(TrainingBuffers buffers)",
            [.. training.InputBackward.Select(static method => method.Call)]);
    }

    private static void WriteDriver(SourceWriter writer, string summary, string signature, string[] statements)
    {
        writer.Line();
        FileFrame.Comment(writer, summary);
        using (writer.Open(signature))
        {
            if (statements.Length > 0)
            {
                MethodEmitter.WriteBody(writer, Code.Lines(statements));
            }
        }
    }

    private static void WriteLayers(SourceWriter writer, TrainingPlan training, CancellationToken cancellationToken)
    {
        List<GeneratedMethod> backward = [.. training.Backward, .. training.InputBackward];
        foreach (LayerPlan layer in training.Layers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (GeneratedMethod method in new[] { layer.Forward, layer.Backward, layer.InputBackward }.OfType<GeneratedMethod>())
            {
                // What no driver calls, such as a frozen layer's weight gradient, is left out.
                if (method == layer.Forward || backward.Contains(method))
                {
                    MethodEmitter.Write(writer, method, "TrainingBuffers");
                }
            }
        }
    }
}
