namespace ModelGen.Generator;

/// <summary>Rules on a model and its rows together: the network ends in what the target is.</summary>
internal static class RowRules
{
    // Where the output is no output at all, what it should be is said already.
    private static readonly string[] OfOutputs = ["MG0101", "MG0113", "MG0201", "MG0202", "MG0203"];

    public static void Check(DeclaredModel model, IssueList issues)
    {
        if (model.Row is not { } row)
        {
            return;
        }

        if (model.WrittenInput is { } input)
        {
            issues.Error("MG0609", new AttributeTarget(input.Ordinal), $"the properties of {row.Spec?.Name ?? "the row"} are the input; remove [Input]");
        }

        if (row.Spec?.Target is { } target && model.OutputLayer is { } output && !issues.IsUnreadable(output.Header.Ordinal))
        {
            CheckOutput(target, model, output, issues);
        }
    }

    /// <summary>Whether the model's one loss is for another kind of target than its rows have, so that what the output lacks for it does not matter.</summary>
    public static bool HasLossOfAnotherTarget(DeclaredModel model) =>
        model is { Row.Spec.Target: { } target, OutputLayer: not null } && FittingLoss(target, model.Losses[0]) is not null;

    private static void CheckOutput(ColumnSpec target, DeclaredModel model, LayerSpec output, IssueList issues)
    {
        Shape shape = model.Flow[model.Flow.Count - 1].Shape;
        if (OfOutputs.Any(issues.Has))
        {
            return;
        }

        if (shape.IsKnown && shape.LongSize != target.OutputUnits)
        {
            LayerSpec sized = model.Layers.LastOrDefault(static layer => layer.IsFullyConnected) ?? output;
            issues.Error(
                "MG0607",
                sized.Header.Target("units"),
                $"{target.Property} is {target.Description}, which takes {Counted(target.OutputUnits)}, but {sized.Name} has {shape.LongSize}; write {target.OutputUnits}",
                FormattableString.Invariant($"{target.OutputUnits}"));
        }
        else if (!CheckLoss(target, model, issues))
        {
            CheckActivation(target, model, output, issues);
        }
    }

    private static string Counted(int units) => FormattableString.Invariant($"{units} {(units == 1 ? "unit" : "units")}");

    /// <summary>Reports a loss for another kind of target; returns whether there was one to report.</summary>
    private static bool CheckLoss(ColumnSpec target, DeclaredModel model, IssueList issues)
    {
        if (model.InferenceOnly || model.Losses.Count != 1 || issues.IsUnreadable(model.Losses[0].Ordinal))
        {
            return false;
        }

        LossSpec loss = model.Losses[0];
        string? fitting = FittingLoss(target, loss);
        if (fitting is not null)
        {
            issues.Error("MG0608", loss.TargetOf("kind"), $"{target.Property} is {target.Description}, for which {loss.DisplayName} is no loss; use {fitting}", loss.IsOwn ? null : fitting);
        }

        return fitting is not null;
    }

    /// <summary>The loss for such a target; null where the one that is written suits it.</summary>
    private static string? FittingLoss(ColumnSpec target, LossSpec loss) => (target.OutputActivation, loss) switch
    {
        (_, { IsExternal: true }) => null,
        ("Softmax", { IsCategorical: true } or { IsOwn: true }) => null,
        ("Softmax", _) => "SparseCategoricalCrossentropy",
        ("Sigmoid", { IsBinary: true } or { IsOwn: true, TargetType: "float" }) => null,
        ("Sigmoid", _) => "BinaryCrossentropy",
        (null, { IsRegression: true } or { IsOwn: true, TargetType: "float" }) => null,
        _ => "MeanSquaredError",
    };

    private static void CheckActivation(ColumnSpec target, DeclaredModel model, LayerSpec output, IssueList issues)
    {
        string written = model.OutputActivation.Kind;
        bool takesLogits = !model.InferenceOnly && model.Losses.FirstOrDefault() is { FromLogits: true };
        if (target.OutputActivation is { } needed && written != needed && !takesLogits)
        {
            issues.Error("MG0608", output.ActivationTarget, $"{target.Property} is {target.Description}, of which {output.Name} should give probabilities, but it is {model.OutputActivation.DisplayName}; write Activation.{needed}");
        }
        else if (target.OutputActivation is null && written == "Softmax")
        {
            issues.Error("MG0608", output.ActivationTarget, $"{target.Property} is a number, but {output.Name} is a softmax; remove its activation");
        }
    }
}
