namespace ModelGen;

/// <summary>
/// Reads the curves of a training as a teacher would. The bounds are rules of thumb, chosen so that ordinary noise between
/// epochs does not trigger them.
/// </summary>
internal static class TrainingAdvice
{
    /// <summary>Validation loss this much above its best, at the end, is overfitting and no noise.</summary>
    private const double OverfittingRise = 1.1;

    /// <summary>A loss that keeps this share of its first value has hardly been learned.</summary>
    private const double UnderfittingShare = 0.9;

    /// <summary>A loss that keeps more than this share of its first value has not fallen far enough to call the model fitted.</summary>
    private const double FittedShare = 0.5;

    /// <summary>An improvement over the last tenth of the epochs by this share says that training was still under way.</summary>
    private const double StillImproving = 0.02;

    /// <summary>Share of epochs in which the training loss rises noticeably when the learning rate is too high.</summary>
    private const double OscillatingShare = 0.3;

    private const double NoticeableRise = 1.05;

    /// <summary>A first epoch this much worse than the second has not been spent on learning.</summary>
    private const double ThrownOffRise = 1.2;

    public static string Of(History history)
    {
        if (history.Epochs == 0)
        {
            return "Nothing was trained.";
        }

        string advice = OfCurves(history);
        return history.UnscaledInput is { } input ? $"{advice} {input.Advice}" : advice;
    }

    private static string OfCurves(History history)
    {
        IReadOnlyList<double> loss = history["loss"];
        IReadOnlyList<double>? validation = history.Keys.Contains("val_loss") ? history["val_loss"] : null;
        return Diverged(loss)
            ?? Oscillating(loss)
            ?? ThrownOff(history, loss)
            ?? (validation is null ? null : Overfitting(loss, validation))
            ?? Underfitting(loss)
            ?? NoBetterThanTheMean(history, loss)
            ?? Unfinished(validation is null ? "training loss" : "validation loss", validation ?? loss)
            ?? Unfitted(history, loss)
            ?? Fine(history, loss, validation);
    }

    private static string? Diverged(IReadOnlyList<double> loss)
    {
        for (int epoch = 0; epoch < loss.Count; epoch++)
        {
            if (!double.IsFinite(loss[epoch]))
            {
                return Text($"Learning rate too high: the training loss became {loss[epoch]} in epoch {epoch + 1}. Lower the rate tenfold, or clip gradients.");
            }
        }

        return loss.Count > 1 && loss[^1] > 2 * loss[0]
            ? Text($"Learning rate too high: the training loss rose from {loss[0]:G4} to {loss[^1]:G4} in {loss.Count} epochs. Lower the rate tenfold.")
            : null;
    }

    private static string? Oscillating(IReadOnlyList<double> loss)
    {
        const int LeastEpochs = 5;
        int rises = 0;
        for (int epoch = 1; epoch < loss.Count; epoch++)
        {
            rises += loss[epoch] > NoticeableRise * loss[epoch - 1] ? 1 : 0;
        }

        // Near zero the noise is large beside the loss, and harmless.
        return loss.Count >= LeastEpochs && rises >= OscillatingShare * (loss.Count - 1) && loss[^1] > loss[0] / 10
            ? Text($"Learning rate too high: the training loss jumps up and down (it rose by over 5 % in {rises} of {loss.Count} epochs) instead of falling. Lower the rate, or let a schedule do it.")
            : null;
    }

    /// <summary>A first epoch that threw the weights so far off that the rest learned nothing; its loss stands far above the level reached.</summary>
    private static string? ThrownOff(History history, IReadOnlyList<double> loss)
    {
        const int LeastEpochs = 3;
        bool hasLearned = !history.Keys.Contains("accuracy") || history["accuracy"][^1] > 0.5;
        return !hasLearned && loss.Count >= LeastEpochs && loss[0] > ThrownOffRise * loss[1] && loss[^1] > UnderfittingShare * loss[1]
            ? Text($"Learning rate too high: the first epoch threw the weights off (training loss {loss[0]:G4}), and since then nothing was learned: the loss stays near {loss[^1]:G4}, with an accuracy of {history["accuracy"][^1]:P0}. Lower the rate tenfold.")
            : null;
    }

    private static string? Overfitting(IReadOnlyList<double> loss, IReadOnlyList<double> validation)
    {
        int best = Lowest(validation);
        bool hasRisen = best >= 0 && best < validation.Count - 2 && validation[^1] > OverfittingRise * validation[best] && loss[^1] < loss[best];
        return hasRisen
            ? Text($"Overfitting from epoch {best + 2} on: the validation loss rose from {validation[best]:G4} to {validation[^1]:G4} while the training loss fell from {loss[best]:G4} to {loss[^1]:G4}. Stop early (EarlyStopping), regularize (dropout, L2, augmentation), or train with more data.")
            : null;
    }

    private static string? Underfitting(IReadOnlyList<double> loss)
        => loss.Count > 1 && loss[^1] > UnderfittingShare * loss[0]
            ? Text($"Underfitting: after {loss.Count} epochs the training loss is {loss[^1]:G4}, hardly below the {loss[0]:G4} of the first. Raise the learning rate, or use a larger model, better inputs or less regularization.")
            : null;

    private static string? NoBetterThanTheMean(History history, IReadOnlyList<double> loss)
        => Last(history, "r2") is { } r2 && r2 <= 0
            ? Text($"Underfitting: {Loss(loss)}, and with an r2 of {r2:G3} the model is no better than the mean of the targets, which has 0. Train longer, raise the learning rate, scale the targets, or use a larger model.")
            : Last(history, "val_r2") is { } unseen && unseen <= 0
            ? Text($"The model does not generalize: on the validation data its r2 is {unseen:G3}, no better than the mean of the targets, which has 0; {Loss(loss)}. Regularize (dropout, L2), or train with more data, of which the validation data is a fair sample.")
            : null;

    private static double? Last(History history, string key) => history.Keys.Contains(key) ? history[key][^1] : null;

    private static string Loss(IReadOnlyList<double> loss) => loss.Count == 1
        ? Text($"after 1 epoch the training loss is {loss[0]:G4}")
        : Text($"after {loss.Count} epochs the training loss is {loss[^1]:G4}, from {loss[0]:G4} in the first");

    private static string? Unfinished(string name, IReadOnlyList<double> loss)
    {
        const int LeastEpochs = 5;
        int before = loss.Count - 1 - Math.Max(1, loss.Count / 10);
        return loss.Count >= LeastEpochs && Lowest(loss) == loss.Count - 1 && loss[^1] < (1 - StillImproving) * loss[before]
            ? Text($"Train longer: the {name} was still falling, from {loss[before]:G4} in epoch {before + 1} to {loss[^1]:G4} in epoch {loss.Count}.")
            : null;
    }

    /// <summary>A loss that settled, or ran out of epochs, before it had fallen far. A model whose accuracy is high began well, or went on from an earlier fit.</summary>
    private static string? Unfitted(History history, IReadOnlyList<double> loss)
    {
        const double HighScore = 0.9;
        bool isGood = Last(history, "accuracy") > HighScore || Last(history, "r2") > HighScore;
        return !isGood && loss[^1] > FittedShare * loss[0]
            ? Text($"Not yet fitted: {Loss(loss)}. If that does not suffice, train longer, raise the learning rate, or use a larger model.")
            : null;
    }

    private static string Fine(History history, IReadOnlyList<double> loss, IReadOnlyList<double>? validation)
        => validation is null
            ? Text($"The training loss fell from {loss[0]:G4} to {loss[^1]:G4}. Pass FitOptions.Validation to see whether the model generalizes.")
            : Text($"Well fitted: the validation loss was lowest in epoch {history.BestEpoch + 1} ({validation[Math.Max(0, history.BestEpoch)]:G4}) and ended at {validation[^1]:G4}, with a training loss of {loss[^1]:G4}.");

    private static int Lowest(IReadOnlyList<double> values)
    {
        int best = -1;
        for (int i = 0; i < values.Count; i++)
        {
            if (double.IsFinite(values[i]) && (best < 0 || values[i] < values[best]))
            {
                best = i;
            }
        }

        return best;
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
