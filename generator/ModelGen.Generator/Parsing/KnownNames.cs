namespace ModelGen.Generator;

/// <summary>Metadata names of the attributes that are not layers, optimizers or schedules, and names of contracts.</summary>
internal static class KnownNames
{
    public const string Namespace = "ModelGen";
    public const string Model = "ModelGen.ModelAttribute";
    public const string Block = "ModelGen.BlockAttribute";

    /// <summary>As <see cref="DeclarationOrder.NameOf"/> gives it.</summary>
    public const string RowModel = "ModelGen.ModelAttribute<TRow>";

    public const string RowModelMetadata = "ModelGen.ModelAttribute`1";
    public const string Input = "ModelGen.InputAttribute";
    public const string Loss = "ModelGen.LossAttribute";
    public const string ElementwiseLoss = "IElementwiseLoss";
    public const string OwnLoss = "ModelGen.LossAttribute<T>";
    public const string OwnMetric = "ModelGen.MetricAttribute<T>";
    public const string MemoryBudget = "ModelGen.MemoryBudgetAttribute";
    public const string Metrics = "ModelGen.MetricsAttribute";

    /// <summary>Whether the attribute makes its class a model.</summary>
    public static bool IsModel(string attribute) => attribute is Model or RowModel;
}
