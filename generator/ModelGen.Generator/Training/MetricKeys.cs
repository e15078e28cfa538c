namespace ModelGen.Generator;

/// <summary>The keys under which training reports the members of the public enum <c>Metric</c>.</summary>
internal static class MetricKeys
{
    public const string Loss = "loss";

    /// <summary>What results on validation data start with.</summary>
    public const string ValidationPrefix = "val_";

    private static readonly Dictionary<string, string> ByKind = new()
    {
        ["Accuracy"] = "accuracy",
        ["TopKAccuracy"] = "top_k_accuracy",
        ["Precision"] = "precision",
        ["Recall"] = "recall",
        ["F1"] = "f1",
        ["Auc"] = "auc",
        ["MeanAbsoluteError"] = "mae",
        ["MeanSquaredError"] = "mse",
        ["RootMeanSquaredError"] = "rmse",
        ["R2"] = "r2",
    };

    /// <summary>The key of a metric; null when there is no such metric.</summary>
    public static string? Of(string kind) => ByKind.TryGetValue(kind, out string? key) ? key : null;

    /// <summary>The metric of a key; null when there is no such key.</summary>
    public static string? KindOf(string key) => ByKind.FirstOrDefault(metric => metric.Value == key).Key;
}
