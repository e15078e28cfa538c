namespace ModelGen.Generator;

/// <summary>What parsing a model class gave.</summary>
/// <param name="Type">The class.</param>
/// <param name="Surface">What callers of the class may use, known even when the network is invalid.</param>
/// <param name="Network">Null when the declaration has an error.</param>
/// <param name="Issues">Everything found, in source order.</param>
/// <param name="CanExtend">Whether a generated part can be added: not so when the class is not partial, generic, ...</param>
internal sealed record ParseResult(
    TypeIdentity Type,
    PublicSurface Surface,
    NetworkSpec? Network,
    EquatableArray<Issue> Issues,
    bool CanExtend);

/// <summary>The public members of a model, as far as they depend on the declaration.</summary>
/// <param name="Input">Shape of a row of input.</param>
/// <param name="OutputSize">Values in a row of output; 0 when unknown.</param>
/// <param name="Target">What a row's target is.</param>
/// <param name="IsClassifier">Whether outputs are classes.</param>
/// <param name="Row">The type of rows; null where there is none, or it cannot be named.</param>
internal sealed record PublicSurface(Shape Input, int OutputSize, TargetKind Target, bool IsClassifier, RowSpec? Row)
{
    /// <summary>Values in a row of input; 0 when unknown.</summary>
    public int InputSize => Input.IsKnown ? (int)Math.Min(Input.LongSize, int.MaxValue) : 0;
}

/// <summary>What training targets are made of.</summary>
internal enum TargetKind
{
    /// <summary>The model is not trained.</summary>
    None,

    /// <summary>The caller computes the gradient of the outputs.</summary>
    External,

    /// <summary>One class number a row.</summary>
    ClassNumber,

    /// <summary>OutputSize numbers a row.</summary>
    Values,
}
