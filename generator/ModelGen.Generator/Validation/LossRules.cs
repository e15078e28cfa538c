namespace ModelGen.Generator;

/// <summary>Rules on the loss: there is one, its settings exist, and it suits the output.</summary>
internal static class LossRules
{
    public static void Check(DeclaredModel model, IssueList issues)
    {
        foreach (LossSpec loss in model.Losses)
        {
            CheckSettings(loss, issues);
        }

        foreach (LossSpec surplus in model.Losses.Skip(1))
        {
            issues.Error("MG0011", surplus.TargetOf(), $"the model has {model.Losses.Count} losses; keep one");
        }

        if (model.InferenceOnly)
        {
            return;
        }

        if (model.Losses.Count == 0 && !model.IsHalfTyped)
        {
            ReportMissing(model, issues);
        }
        else if (model.Losses.Count == 1 && IsOutputReadable(model, issues))
        {
            CheckOutput(model, model.Losses[0], issues);
        }
    }

    private static void CheckSettings(LossSpec loss, IssueList issues)
    {
        // Of a loss that is not known, nothing is known to be wrong.
        if (issues.IsUnreadable(loss.Ordinal))
        {
            return;
        }

        AttributeTarget smoothing = loss.TargetOf("LabelSmoothing");
        if (!NumberRanges.IsShareBelowOne(loss.LabelSmoothing))
        {
            issues.Error("MG0210", smoothing, $"LabelSmoothing is {loss.LabelSmoothing}; write a number of at least 0 and below 1, such as 0.1");
        }
        else if (loss.LabelSmoothing != 0 && loss.Kind == "SparseCategoricalCrossentropy")
        {
            issues.Error("MG0210", smoothing, $"SparseCategoricalCrossentropy has no LabelSmoothing; remove it, or use CategoricalCrossentropy with one-hot targets");
        }
        else if (loss.LabelSmoothing != 0 && loss.Kind is not ("BinaryCrossentropy" or "CategoricalCrossentropy"))
        {
            issues.Error("MG0210", smoothing, $"{loss.Kind} has no LabelSmoothing; remove it, only cross-entropies of binary and one-hot targets have one");
        }

        if (loss.Kind == "Huber" && !NumberRanges.IsPositive(loss.Delta))
        {
            issues.Error("MG0210", loss.TargetOf("Delta"), $"Delta is {loss.Delta}; write the error above which the Huber loss grows linearly, a number above 0 such as 1");
        }
    }

    private static void ReportMissing(DeclaredModel model, IssueList issues)
    {
        string suited = model.OutputLayer?.Activation switch
        {
            { IsSoftmax: true } => "SparseCategoricalCrossentropy",
            { IsSigmoid: true } => "BinaryCrossentropy",
            _ => "MeanSquaredError",
        };
        issues.Error("MG0201", AttributeTarget.Class, $"the model has no loss; write [Loss(Loss.{suited})], or [Model(InferenceOnly = true)] if it is never trained", suited);
    }

    private static bool IsOutputReadable(DeclaredModel model, IssueList issues) =>
        model.Layers.Count > 0
        && !issues.IsUnreadable(model.Losses[0].Ordinal)
        && (model.OutputLayer is null || !issues.IsUnreadable(model.OutputLayer.Header.Ordinal));

    private static void CheckOutput(DeclaredModel model, LossSpec loss, IssueList issues)
    {
        IReadOnlyList<LayerInput> flow = model.Flow;
        Shape output = flow[flow.Count - 1].Shape;
        ActivationFunction activation = model.OutputLayer?.Activation ?? ActivationFunction.Linear;
        string name = model.OutputLayer?.Name ?? "Input";
        if (loss.IsCategorical && output.IsKnown && output.LongSize == 1)
        {
            ReportOneUnit(loss, activation, name, issues);
        }
        else if (loss.IsBinary && activation.IsSoftmax)
        {
            issues.Warning("MG0202", loss.TargetOf("kind"), $"BinaryCrossentropy takes each output by itself, but {name} is a softmax, whose {Count(output)}outputs are one distribution; use CategoricalCrossentropy", "CategoricalCrossentropy");
        }
        else if (loss.IsCrossentropy && !loss.FromLogits && !activation.IsProbability)
        {
            string fitting = loss.IsBinary ? "Sigmoid" : "Softmax";
            issues.Error(
                "MG0203",
                loss.TargetOf("kind"),
                $"{loss.Kind} expects probabilities but {name} is {activation.DisplayName}; give it Activation.{fitting}, or write FromLogits = true",
                fitting,
                model.OutputLayer?.Header.Target());
        }
    }

    private static void ReportOneUnit(LossSpec loss, ActivationFunction activation, string name, IssueList issues)
    {
        // A softmax of one unit is no output of any loss; there, the units are at fault.
        string? fitting = activation switch
        {
            { IsSoftmax: true } => null,
            { IsSigmoid: true } => "BinaryCrossentropy",
            _ => loss.FromLogits ? "BinaryCrossentropy" : "MeanSquaredError",
        };
        string way = fitting is null
            ? "give it a unit for each class, or one unit with Activation.Sigmoid and Loss.BinaryCrossentropy"
            : $"give it a unit for each class, or use {fitting}";
        issues.Error("MG0202", loss.TargetOf("kind"), $"{loss.Kind} chooses among classes but {name} has 1 output; {way}", fitting);
    }

    private static string Count(Shape output) => output.IsKnown ? FormattableString.Invariant($"{output.LongSize} ") : "";
}
