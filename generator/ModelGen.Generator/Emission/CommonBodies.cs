namespace ModelGen.Generator;

/// <summary>The bodies of the members of every model.</summary>
internal sealed class CommonBodies(NetworkPlan plan) : IMemberBodies
{
    // Above this many outputs the stack is no place for them.
    private const int MaxStackOutputs = 1024;

    public string Of(MemberKey key) => key switch
    {
        MemberKey.Info => "=> ModelDescription.Info;",
        MemberKey.Constructor => ": this(0)\n{\n}",
        MemberKey.SeededConstructor => "=> _modelState = new Api::ModelState(Info, seed);",
        MemberKey.Parameters => "=> _modelState.Parameters;",
        MemberKey.State => "=> _modelState;",
        MemberKey.Create => "=> new(state);",
        MemberKey.Load => $"=> Api::ModelFile.Load<{Identifier.Escape(plan.Spec.Type.Name)}>(path);",
        MemberKey.LoadStream => $"=> Api::ModelFile.Load<{Identifier.Escape(plan.Spec.Type.Name)}>(stream);",
        MemberKey.LoadNamed => $"=> Api::ModelFile.Load<{Identifier.Escape(plan.Spec.Type.Name)}>(path, mapNames);",
        MemberKey.Predict => Predict,
        MemberKey.PredictArray => PredictArray,
        MemberKey.PredictClass => PredictClass,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "No such member."),
    };

    private string Output => plan.Inference.Current.Expression;

    private string Predict => InferenceLoop.Write(
        plan,
        Code.Lines(
            "int rows = Kernels::Check.Rows(Info, inputs);",
            "Kernels::Check.Outputs(Info, rows, outputs);"),
        "",
        Code.Lines(
            "RunInference(buffers);",
            plan.DeferredActivation?.ForwardInPlace(Output, plan.Surface.OutputSize) ?? "",
            $"Kernels::PaddedRows.CopyTo({Output}, outputs.Slice(first * OutputSize, count * OutputSize), OutputSize, count);"),
        "");

    private static string PredictArray =>
        """
        float[] outputs = new float[Kernels::Check.OutputLength(Info, inputs)];
        Predict(inputs, outputs);
        return outputs;
        """;

    private string PredictClass
    {
        get
        {
            string outputs = plan.Surface.OutputSize <= MaxStackOutputs ? "stackalloc float[OutputSize]" : "new float[OutputSize]";
            string threshold = plan.Training?.Spec.Loss.FromLogits == true ? "0f" : "0.5f";
            string choice = plan.Surface.OutputSize == 1
                ? $"return outputs[0] > {threshold} ? 1 : 0;"
                : "return Kernels::ClassChoice.Highest(outputs);";
            return Code.Lines(
                "Kernels::Check.OneRow(Info, input);",
                $"Sys::Span<float> outputs = {outputs};",
                "Predict(input, outputs);",
                choice);
        }
    }
}
