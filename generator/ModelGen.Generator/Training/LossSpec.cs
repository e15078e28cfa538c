namespace ModelGen.Generator;

/// <summary>The declared loss, and what the rest of the generator needs to know of it.</summary>
/// <param name="Kind">The member of the public enum <c>Loss</c>; <see cref="OwnKind"/> for a loss of the user's.</param>
/// <param name="LabelSmoothing">Share of the target spread evenly.</param>
/// <param name="Delta">Huber's turning point.</param>
/// <param name="FromLogits">Whether the outputs are logits.</param>
/// <param name="Ordinal">The attribute's place.</param>
/// <param name="Own">The user's struct; null for a loss of the library.</param>
internal sealed record LossSpec(string Kind, double LabelSmoothing, double Delta, bool FromLogits, int Ordinal, OwnType? Own = null)
{
    private const string OwnKind = "Own";

    public static LossSpec Read(AttributeArguments arguments) => arguments.AttributeName == KnownNames.OwnLoss
        ? new LossSpec(OwnKind, 0, 1, false, arguments.Ordinal, arguments.Own)
        : new LossSpec(
            arguments.Enum("kind", "MeanSquaredError"),
            arguments.Double("LabelSmoothing", 0),
            arguments.Double("Delta", 1),
            arguments.Bool("FromLogits", false),
            arguments.Ordinal);

    public static ImportedAttribute Import(KerasObject loss)
    {
        if (KerasNames.Losses.Find(loss.ClassName) is not { } kind)
        {
            loss.Refuse();
            return loss.ToAttribute("Loss");
        }

        loss.Add("kind", kind);
        loss.TakeFlag("FromLogits", "from_logits", fallback: false);
        loss.TakeNumber("LabelSmoothing", "label_smoothing", 0);
        loss.TakeNumber("Delta", "delta", 1);
        loss.RefuseAny("ignore_class");
        loss.RefuseUnless("axis", "-1");
        loss.RefuseNull("reduction");
        loss.RefuseUnless("reduction", "sum_over_batch_size", "auto", "mean");
        return loss.ToAttribute("Loss");
    }

    /// <summary>The loss as users write it.</summary>
    public string DisplayName => Own?.Name ?? Kind;

    /// <summary>The member of the public enum that the model's description has.</summary>
    public string Member => IsOwn ? "External" : Kind;

    public bool IsOwn => Kind == OwnKind;

    public bool IsExternal => Kind == "External";

    public bool IsBinary => Kind == "BinaryCrossentropy";

    /// <summary>Whether the outputs are one distribution over classes.</summary>
    public bool IsCategorical => Kind is "CategoricalCrossentropy" or "SparseCategoricalCrossentropy";

    public bool IsCrossentropy => IsBinary || IsCategorical;

    /// <summary>Whether the outputs are numbers to come near to.</summary>
    public bool IsRegression => !IsCrossentropy && !IsExternal && !IsOwn;

    public TargetKind Target => Kind switch
    {
        "SparseCategoricalCrossentropy" => TargetKind.ClassNumber,
        OwnKind when Own?.Losses.Contains("ILoss<int>") == true => TargetKind.ClassNumber,
        "External" => TargetKind.External,
        _ => TargetKind.Values,
    };

    /// <summary>The type of a target, as C# writes it; null where there are none.</summary>
    public string? TargetType => Target switch
    {
        TargetKind.ClassNumber => "int",
        TargetKind.Values => "float",
        _ => null,
    };

    public AttributeTarget TargetOf(string? argument = null) => new(Ordinal, argument);

    /// <summary>Whether outputs are classes: one distribution, or one probability.</summary>
    public bool IsClassification(int outputSize) => IsCategorical || (IsBinary && outputSize == 1);

    /// <summary>Whether loss and output activation are computed together, on the logits.</summary>
    public bool FusesWith(ActivationFunction activation) =>
        !FromLogits && ((IsCategorical && activation.IsSoftmax) || (IsBinary && activation.IsSigmoid));

    /// <summary>Constructs the runtime's kernel; on logits when fused or declared so.</summary>
    public string KernelExpression(bool fused)
    {
        string smoothing = CSharpLiteral.Double(LabelSmoothing);
        string keepLogits = FromLogits ? "true" : "false";
        bool onLogits = fused || FromLogits;
        string call = Kind switch
        {
            OwnKind when Own?.Losses.Contains(KnownNames.ElementwiseLoss) == true => $"OwnElementwiseLoss<{Own.Reference}>()",
            OwnKind => $"OwnLoss<{Own?.Reference}, {TargetType}>()",
            "Huber" => $"HuberLoss({CSharpLiteral.Double(Delta)})",
            "BinaryCrossentropy" when onLogits => $"SigmoidCrossentropyLoss({smoothing}, keepLogits: {keepLogits})",
            "CategoricalCrossentropy" when onLogits => $"SoftmaxCrossentropyLoss({smoothing}, keepLogits: {keepLogits})",
            "SparseCategoricalCrossentropy" when onLogits => $"SparseSoftmaxCrossentropyLoss(keepLogits: {keepLogits})",
            "BinaryCrossentropy" => $"BinaryCrossentropyLoss({smoothing})",
            "CategoricalCrossentropy" => $"CategoricalCrossentropyLoss({smoothing})",
            _ => $"{Kind}Loss()",
        };
        return "new Kernels::" + call;
    }
}
