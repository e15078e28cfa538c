namespace ModelGen.Generator;

/// <summary>A member of the generated class that callers see; the same for valid and for invalid networks.</summary>
/// <param name="Key">Which one it is.</param>
/// <param name="Documentation">XML documentation, without the slashes.</param>
/// <param name="Signature">Everything before the body.</param>
/// <param name="StubBody">The body in a network that cannot be generated; throws what <see cref="StubEmitter"/> makes.</param>
internal sealed record PublicMember(MemberKey Key, string Documentation, string Signature, string StubBody = PublicMember.Throw)
{
    private const string Throw = $"throw {StubEmitter.Failure}();";

    /// <summary>Whether it implements an interface without being a member of the class by name.</summary>
    public bool IsExplicit => Key is MemberKey.State or MemberKey.Create or MemberKey.TrainStep or MemberKey.EvaluateStep or MemberKey.EncodeTarget or MemberKey.Classes;

    /// <summary>A property that can be read and set.</summary>
    public static PublicMember SettableProperty(MemberKey key, string documentation, string signature) =>
        new(key, documentation, signature, $"get => {Throw}\nset => {Throw}");

    /// <summary>A property that can only be read.</summary>
    public static PublicMember Property(MemberKey key, string documentation, string signature) =>
        new(key, documentation, signature, "get => " + Throw);
}

/// <summary>The public members of generated classes.</summary>
internal enum MemberKey
{
    Info,
    Constructor,
    SeededConstructor,
    Parameters,
    State,
    Create,
    Load,
    LoadStream,
    LoadNamed,
    Predict,
    PredictArray,
    PredictClass,
    LearningRate,
    Step,
    TrainOnBatch,
    ComputeGradients,
    ComputeLoss,
    TrainStep,
    EvaluateStep,
    Fit,
    Evaluate,
    Forward,
    Backward,
    ApplyGradients,
    Encode,
    EncodeTarget,
    Classes,
    PredictRow,
    PredictRows,
    FitRows,
    EvaluateRows,
    ToDataset,
    ToStream,
}
