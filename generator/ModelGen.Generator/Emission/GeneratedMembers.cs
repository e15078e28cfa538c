namespace ModelGen.Generator;

/// <summary>Every member that the generated part of a class may have, with which the user's may not collide.</summary>
internal static class GeneratedMembers
{
    private static readonly string[] NestedTypes = ["ModelDescription", "ParameterSlices", "InferenceBuffers", "TrainingBuffers"];

    private static readonly string[] LayerMethods = ["_Infer", "_Forward", "_Backward", "_InputGradient"];

    public static IEnumerable<MemberSignature> Of(TypeIdentity type, PublicSurface surface, IReadOnlyList<LayerSpec> layers) =>
    [
        .. ConstantEmitter.Names.Select(static name => new MemberSignature(name)),
        .. Public(new PublicSurfaceMembers(type, surface)),
        .. Private(new PublicSurfaceMembers(type, surface).TargetType),
        .. NestedTypes.Select(static name => new MemberSignature(name)),
        .. layers.SelectMany(static layer => LayerMethods.Select(suffix => Method(layer.Identifier + suffix, "buffers"))),
    ];

    private static IEnumerable<MemberSignature> Public(PublicSurfaceMembers members) => members.All
        .Where(static member => !member.IsExplicit)
        .Select(static member => MemberSignature.Parse(member.Signature));

    private static IEnumerable<MemberSignature> Private(string target)
    {
        string[] batch = ["System.ReadOnlySpan<float>", $"System.ReadOnlySpan<{target}>", "System.ReadOnlySpan<float>", "System.Span<float>"];
        return
        [
            new MemberSignature("_modelState"),
            Method(MemberSignature.Constructor, "ModelGen.ModelState"),
            Method(StubEmitter.Failure),
            Method("WeightPenalty"),
            Method("NextUpdate"),
            Method("BeginPass", "System.ReadOnlySpan<float>", "int"),
            Method("CheckBatch", batch),
            Method("RunStep", batch),
            Method("RunEvaluation", batch),
            .. new[] { "PrepareInference", "RunInference", "RunForward", "RunForwardAndLoss", "RunOutputBackward", "RunBackward", "RunInputBackward" }
                .Select(static name => Method(name, "buffers")),
        ];
    }

    private static MemberSignature Method(string name, params string[] parameters) => new(name, parameters.ToEquatableArray());
}
