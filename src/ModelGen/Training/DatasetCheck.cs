using System.Runtime.InteropServices;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>Checks once that a data set fits a model, so that nothing is found out in the middle of training.</summary>
internal static class DatasetCheck
{
    /// <param name="info">The model.</param>
    /// <param name="data">The data set.</param>
    /// <param name="argument">What the caller calls the data set, for the message.</param>
    /// <exception cref="ArgumentException">A width is wrong, a value is NaN or infinite, or a label is no class.</exception>
    public static void Run<TTarget>(ModelInfo info, Dataset<TTarget> data, string argument)
        where TTarget : unmanaged
    {
        RunInputs(info, data, argument);
        RequireFinite(data.SampleWeights.Span, 1, argument, "sample weight");
        if (typeof(TTarget) == typeof(float))
        {
            CheckNumbers(info, data, MemoryMarshal.Cast<TTarget, float>(data.Targets.Span), argument);
        }
        else if (typeof(TTarget) == typeof(int))
        {
            CheckLabels(info, MemoryMarshal.Cast<TTarget, int>(data.Targets.Span), argument);
        }
    }

    /// <summary>Checks the inputs alone.</summary>
    /// <inheritdoc cref="Run" path="/param"/>
    /// <exception cref="ArgumentException">The width is wrong, or a value is NaN or infinite.</exception>
    public static void RunInputs(ModelInfo info, Dataset data, string argument)
    {
        if (data.InputSize != info.InputSize)
        {
            throw new ArgumentException(
                $"The rows of '{argument}' have {CountText.Of(data.InputSize, "input")}, but {info.Name} takes {info.InputSize}.", argument);
        }

        RequireFinite(data.Inputs.Span, data.InputSize, argument, "input");
    }

    private static void CheckNumbers<TTarget>(ModelInfo info, Dataset<TTarget> data, ReadOnlySpan<float> targets, string argument)
        where TTarget : unmanaged
    {
        if (data.TargetSize != info.OutputSize)
        {
            throw new ArgumentException(
                $"The rows of '{argument}' have {CountText.Of(data.TargetSize, "target")}, but {info.Name} has {CountText.Of(info.OutputSize, "output")}.", argument);
        }

        RequireFinite(targets, data.TargetSize, argument, "target");
        if (info.Training is { Loss: Loss.BinaryCrossentropy or Loss.CategoricalCrossentropy } training)
        {
            RequireProbabilities(training.Loss, targets, data.TargetSize, argument);
        }
    }

    // Outside [0, 1] a cross-entropy has no lower bound, so that training would run away without any error.
    private static void RequireProbabilities(Loss loss, ReadOnlySpan<float> targets, int width, string argument)
    {
        int index = targets.IndexOfAnyExceptInRange(0f, 1f);
        if (index >= 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"'{argument}' has the target {targets[index]} in row {index / width}, column {index % width}, but {loss} ")
                + "needs probabilities: targets from 0 to 1.",
                argument);
        }
    }

    private static void CheckLabels(ModelInfo info, ReadOnlySpan<int> labels, string argument)
    {
        int row = Check.FirstOutside(labels, info.OutputSize);
        if (row >= 0)
        {
            throw new ArgumentException(Check.LabelMessage(info, row, labels[row]), argument);
        }
    }

    private static void RequireFinite(ReadOnlySpan<float> values, int width, string argument, string kind)
    {
        int index = NonFinite.First(values);
        if (index >= 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"'{argument}' has the {kind} {values[index]} in row {index / width}, column {index % width}: ")
                + "clean the data, for one NaN or infinite value spoils every weight.",
                argument);
        }
    }
}
