namespace ModelGen.Generator;

/// <summary>Writes the file of a valid network: public members first, then the code of each layer, then the memory layout.</summary>
internal sealed class NetworkEmitter(NetworkPlan plan, CancellationToken cancellationToken)
{
    private const int MaxLineLength = 120;

    private readonly PublicSurfaceMembers _members = new(plan.Spec.Type, plan.Surface);

    public void Write(SourceWriter writer)
    {
        FileFrame.Write(
            writer,
            plan.Spec.Type,
            $"{plan.Spec.Type.Name}, written by ModelGen from the attributes of the class.",
            $"<remarks>\n<code>\n{Xml.Escape(ArchitectureTable.Draw(plan))}\n</code>\n</remarks>",
            _members.Interfaces,
            plan.Surface.Row,
            WriteMembers);
    }

    private void WriteMembers(SourceWriter writer)
    {
        ConstantEmitter.Write(writer, plan.Surface, plan.Parameters.Count, plan.Parameters.TrainableCount);
        writer.Line();
        writer.Line("private readonly Api::ModelState _modelState;");
        WritePublic(writer, _members.Common, new CommonBodies(plan));
        if (plan.Training is { } training)
        {
            WritePublic(writer, _members.Training, new TrainingBodies(plan, training, _members));
        }

        if (plan.Spec.Row is { } row)
        {
            WritePublic(writer, _members.Rows, new RowBodies(plan.Spec.Type, plan.Surface.Target, _members.TargetType, row));
        }

        writer.Line();
        writer.Line($"private {Identifier.Escape(plan.Spec.Type.Name)}(Api::ModelState state) => _modelState = state;");
        WriteInference(writer);
        if (plan.Training is not null)
        {
            TrainingEmitter.Write(writer, plan, plan.Training, _members.TargetType, cancellationToken);
        }

        WriteMemory(writer);
    }

    private static void WritePublic(SourceWriter writer, IEnumerable<PublicMember> members, IMemberBodies bodies)
    {
        foreach (PublicMember member in members)
        {
            writer.Line();
            FileFrame.Documentation(writer, member.Documentation);
            string body = bodies.Of(member.Key);
            if (body.StartsWith("=>", StringComparison.Ordinal) || body.StartsWith(":", StringComparison.Ordinal))
            {
                string separator = member.Signature.Length + body.Length > MaxLineLength ? "\n    " : " ";
                writer.Line(member.Signature + separator + body);
                continue;
            }

            using (writer.Open(member.Signature))
            {
                writer.Line(body);
            }
        }
    }

    private void WriteInference(SourceWriter writer)
    {
        List<GeneratedMethod> methods = [];
        List<string> calls = [];
        bool penalises = plan.Inference.Steps.Any(static step => step.ActivityPenalty is not null);
        foreach (InferenceStep step in plan.Inference.Steps)
        {
            GeneratedMethod method = step.ToMethod();
            if (method.Body.Length > 0)
            {
                methods.Add(method);
                calls.Add(method.Call);
            }

            if (step.ActivityPenalty is { } penalty)
            {
                calls.Add($"activityPenalty += {penalty};");
            }
        }

        writer.Line();
        string limit = plan.DeferredActivation is { } deferred ? $" up to the last {deferred.DisplayName}" : "";
        string result = penalises ? "; returns the penalty on outputs, not yet divided by the rows" : "";
        FileFrame.Comment(writer, $"Inference{limit}{result}.");
        using (writer.Open(penalises ? "private double RunInference(InferenceBuffers buffers)" : "private void RunInference(InferenceBuffers buffers)"))
        {
            MethodEmitter.WriteBody(writer, Code.Lines(
                penalises ? "double activityPenalty = 0;" : "",
                Code.Lines([.. calls]),
                penalises ? "return activityPenalty;" : ""));
        }

        if (plan.Inference.Preparations.Count > 0)
        {
            methods.Insert(0, new GeneratedMethod(
                InferenceLoop.Preparation,
                "Folds statistics into what each column is scaled and shifted by.",
                Code.Lines([.. plan.Inference.Preparations])));
        }

        foreach (GeneratedMethod method in methods)
        {
            cancellationToken.ThrowIfCancellationRequested();
            MethodEmitter.Write(writer, method, "InferenceBuffers");
        }
    }

    private void WriteMemory(SourceWriter writer)
    {
        writer.Line();
        FileFrame.Comment(writer, "The architecture as data.");
        InfoEmitter.Write(writer, plan);
        writer.Line();
        StructEmitter.WriteWeights(writer, plan.Parameters);
        writer.Line();
        StructEmitter.WriteInferenceBuffers(writer, plan.Inference.Buffers);
        if (plan.Training is { } training)
        {
            writer.Line();
            StructEmitter.WriteTrainingBuffers(writer, training.Buffers);
        }
    }
}
