namespace ModelGen.Generator;

/// <summary>Rules on the loss by itself: there is one, and its settings exist.</summary>
internal static class LossRules
{
    public static void Check(DeclaredModel model, IssueList issues)
    {
        foreach (LossSpec loss in model.Losses)
        {
            CheckSettings(loss, issues);
            OwnTypeRules.CheckLoss(loss, issues);
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
        else if (model.Losses.Count == 1 && OutputRules.IsReadable(model, issues) && !RowRules.HasLossOfAnotherTarget(model))
        {
            new OutputRules(model, issues).Check();
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
        else if (loss.Kind != "Huber" && loss.Delta != 1)
        {
            issues.WithoutEffect(loss.TargetOf("Delta"), $"{loss.Kind} has no Delta, so that Delta {loss.Delta} has no effect; remove it, only Huber has one");
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
}
