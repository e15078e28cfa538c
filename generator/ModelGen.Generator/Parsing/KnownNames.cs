namespace ModelGen.Generator;

/// <summary>Metadata names of the attributes that are not layers, optimizers or schedules.</summary>
internal static class KnownNames
{
    public const string Namespace = "ModelGen";
    public const string Model = "ModelGen.ModelAttribute";
    public const string Block = "ModelGen.BlockAttribute";
    public const string Input = "ModelGen.InputAttribute";
    public const string Loss = "ModelGen.LossAttribute";
    public const string OwnLoss = "ModelGen.LossAttribute<T>";
    public const string OwnMetric = "ModelGen.MetricAttribute<T>";
    public const string MemoryBudget = "ModelGen.MemoryBudgetAttribute";
    public const string Metrics = "ModelGen.MetricsAttribute";
}
