namespace ModelGen.Generator;

/// <summary>Rules on structs of the user's that attributes name: generated code can call them, and they fit the model.</summary>
internal static class OwnTypeRules
{
    /// <summary>Reports a struct that generated code cannot name.</summary>
    public static void Check(OwnType? type, AttributeTarget target, IssueList issues)
    {
        if (type is { IsReachable: false })
        {
            issues.Error("MG0119", target, $"{type.Name} is local to its file, so that generated code cannot call it; remove 'file', or put it into the model class");
        }
    }

    /// <summary>Reports a loss that does not say which targets it takes.</summary>
    public static void CheckLoss(LossSpec loss, IssueList issues)
    {
        if (loss.Own is not { } type)
        {
            return;
        }

        Check(type, loss.TargetOf(), issues);
        if (type.Losses.Count != 1 || type.Losses[0] is not ("ILoss<float>" or "ILoss<int>" or KnownNames.ElementwiseLoss))
        {
            issues.Error("MG0217", loss.TargetOf(), $"{type.Name} implements {Listed(type.Losses, "ILoss")}; implement ILoss<float> or {KnownNames.ElementwiseLoss} for numbers as targets, or ILoss<int> for class numbers, and only one of them");
        }
    }

    /// <summary>Reports metrics that cannot judge what the loss has as targets.</summary>
    public static void CheckMetrics(DeclaredModel model, IssueList issues)
    {
        foreach (OwnMetricSpec metric in model.OwnMetrics)
        {
            Check(metric.Type, metric.Target, issues);
            CheckMetric(metric, model, issues);
        }
    }

    private static void CheckMetric(OwnMetricSpec metric, DeclaredModel model, IssueList issues)
    {
        if (metric.Type is not { } type || model is { InferenceOnly: true } or { Losses.Count: not 1 })
        {
            return;
        }

        LossSpec loss = model.Losses[0];
        if (loss.IsExternal)
        {
            issues.Error("MG0218", metric.Target, $"{type.Name} compares outputs with targets, but a model with an external loss has none; remove it");
        }
        else if (loss.TargetType is { } expected && !type.Metrics.Contains($"IMetric<{expected}>"))
        {
            issues.Error("MG0218", metric.Target, $"{type.Name} implements {Listed(type.Metrics, "IMetric")}, but the targets of {loss.DisplayName} are {expected}; implement IMetric<{expected}>");
        }
        else if (type.Key is { } wrong && (wrong.Length == 0 || wrong.StartsWith(MetricKeys.ValidationPrefix, StringComparison.Ordinal)))
        {
            issues.Error("MG0218", metric.Target, $"{type.Name} has the key '{wrong}', which is {(wrong.Length == 0 ? "empty" : "as those of validation data")}; give it another, such as 'hinge'");
        }
        else if (type.Key is { } key && IsTaken(key, metric, model))
        {
            issues.Error("MG0218", metric.Target, $"{type.Name} has the key '{key}', which the model reports already; give it another");
        }
    }

    private static bool IsTaken(string key, OwnMetricSpec metric, DeclaredModel model) =>
        key == MetricKeys.Loss
        || model.Metrics?.Kinds.Any(kind => MetricKeys.Of(kind) == key) == true
        || model.OwnMetrics.TakeWhile(other => other != metric).Any(other => other.Type?.Key == key);

    private static string Listed(EquatableArray<string> implemented, string contract) => implemented.Count == 0
        ? $"no {contract}"
        : string.Join(" and ", implemented);
}
