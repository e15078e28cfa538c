using System.Runtime.InteropServices;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>Checks rows of data against a model. A problem is a sentence that names row, column and value.</summary>
/// <param name="info">The model.</param>
/// <param name="argument">What the caller calls the data set.</param>
internal sealed class RowCheck<TTarget>(ModelInfo info, string argument)
    where TTarget : unmanaged
{
    /// <summary>What the caller calls the data set.</summary>
    public string Argument => argument;

    /// <exception cref="ArgumentException">The inputs are not as wide as the model's.</exception>
    public void RequireInputWidth(Dataset data)
    {
        if (data.InputSize != info.InputSize)
        {
            throw new ArgumentException(
                $"The rows of '{argument}' have {CountText.Of(data.InputSize, "input")}, but {info.Name} takes {info.InputSize}.", argument);
        }
    }

    /// <exception cref="ArgumentException">The rows are not as wide as the model's.</exception>
    public void RequireWidths(Dataset data)
    {
        RequireInputWidth(data);
        if (typeof(TTarget) == typeof(float) && data.TargetSize != info.OutputSize)
        {
            throw new ArgumentException(
                $"The rows of '{argument}' have {CountText.Of(data.TargetSize, "target")}, but {info.Name} has {CountText.Of(info.OutputSize, "output")}.", argument);
        }
    }

    /// <summary>What is wrong with the widths of a row, or null.</summary>
    public string? WidthProblem(int inputs, int inputSize, int targets, int targetSize, long row)
    {
        if (inputs != inputSize)
        {
            return $"Row {row} of '{argument}' has {CountText.Of(inputs, "input")}, but should have {inputSize}.";
        }

        return targets != targetSize ? $"Row {row} of '{argument}' has {CountText.Of(targets, "target")}, but should have {targetSize}." : null;
    }

    /// <summary>What is wrong with the values of consecutive rows, or null.</summary>
    /// <param name="inputs">[rows × InputSize].</param>
    /// <param name="targets">The targets of as many rows.</param>
    /// <param name="firstRow">The number of the first row.</param>
    public string? Problem(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, long firstRow)
    {
        if (NonFiniteProblem(inputs, info.InputSize, "input", firstRow) is { } problem)
        {
            return problem;
        }

        return typeof(TTarget) == typeof(float)
            ? NumberProblem(MemoryMarshal.Cast<TTarget, float>(targets), firstRow)
            : LabelProblem(MemoryMarshal.Cast<TTarget, int>(targets), firstRow);
    }

    /// <summary>The first value that is NaN or infinite, or null.</summary>
    public string? NonFiniteProblem(ReadOnlySpan<float> values, int width, string kind, long firstRow)
    {
        int index = NonFinite.First(values);
        return index < 0
            ? null
            : FormattableString.Invariant($"'{argument}' has the {kind} {values[index]} in row {firstRow + index / width}, column {index % width}: ")
                + "clean the data, for one NaN or infinite value spoils every weight.";
    }

    /// <summary>What is wrong with the weights of consecutive rows, or null.</summary>
    public string? WeightProblem(ReadOnlySpan<float> weights, long firstRow)
    {
        int row = weights.IndexOfAnyExceptInRange(0f, float.MaxValue);
        return row < 0
            ? null
            : FormattableString.Invariant($"'{argument}' has the sample weight {weights[row]} in row {firstRow + row}: weights must be finite, and not negative.");
    }

    private string? NumberProblem(ReadOnlySpan<float> targets, long firstRow)
        => NonFiniteProblem(targets, info.OutputSize, "target", firstRow)
            ?? (info.Training is { Loss: Loss.BinaryCrossentropy or Loss.CategoricalCrossentropy } training
                ? ProbabilityProblem(training.Loss, targets, firstRow)
                : null);

    // Outside [0, 1] a cross-entropy has no lower bound, so that training would run away without any error.
    private string? ProbabilityProblem(Loss loss, ReadOnlySpan<float> targets, long firstRow)
    {
        int width = info.OutputSize;
        int index = targets.IndexOfAnyExceptInRange(0f, 1f);
        return index < 0
            ? null
            : FormattableString.Invariant($"'{argument}' has the target {targets[index]} in row {firstRow + index / width}, column {index % width}, but {loss} ")
                + "needs probabilities: targets from 0 to 1.";
    }

    private string? LabelProblem(ReadOnlySpan<int> labels, long firstRow)
    {
        int row = Check.FirstOutside(labels, info.OutputSize);
        return row < 0 ? null : Check.LabelMessage(info, firstRow + row, labels[row]);
    }
}
