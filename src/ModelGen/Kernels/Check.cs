using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace ModelGen.Kernels;

/// <summary>Checks of what callers pass to a model, made before anything changes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Check
{
    /// <summary>Checks that inputs hold whole rows, at least one.</summary>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentException">They do not.</exception>
    public static int Rows(ModelInfo info, ReadOnlySpan<float> inputs)
    {
        int rows = inputs.Length / info.InputSize;
        if (rows == 0 || rows * info.InputSize != inputs.Length)
        {
            ThrowRows(info, inputs.Length);
        }

        return rows;
    }

    /// <summary>The length of an array for the outputs of whole rows.</summary>
    /// <exception cref="ArgumentException">The inputs hold no whole rows, or more than an array can hold the outputs of.</exception>
    public static int OutputLength(ModelInfo info, ReadOnlySpan<float> inputs)
    {
        int rows = Rows(info, inputs);
        long length = (long)rows * info.OutputSize;
        return length <= Array.MaxLength
            ? (int)length
            : throw new ArgumentException(
                $"The outputs of {rows} rows × {info.OutputSize} (OutputSize) are {length} values, and an array holds at most {Array.MaxLength}: predict fewer rows at a time.",
                nameof(inputs));
    }

    /// <summary>Checks that an input is one row.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static void OneRow(ModelInfo info, ReadOnlySpan<float> input)
    {
        if (input.Length != info.InputSize)
        {
            throw new ArgumentException(
                $"{info.Name} takes one row of {CountText.Of(info.InputSize, "value")} here; the input holds {input.Length}. For several rows call Predict.", nameof(input));
        }
    }

    /// <summary>Checks that there is room for the outputs of all rows.</summary>
    /// <exception cref="ArgumentException">There is not.</exception>
    public static void Outputs(ModelInfo info, int rows, Span<float> outputs)
        => RequireRoom(info, rows, info.OutputSize, outputs.Length, "outputs", "OutputSize");

    /// <summary>Checks that the outputs are left out, or have room for all rows.</summary>
    /// <exception cref="ArgumentException">They are too short.</exception>
    public static void OptionalOutputs(ModelInfo info, int rows, Span<float> outputs)
    {
        if (!outputs.IsEmpty)
        {
            Outputs(info, rows, outputs);
        }
    }

    /// <summary>Checks that there is one class number a row, each from 0 to OutputSize − 1.</summary>
    /// <exception cref="ArgumentException">There is not; the message names the first row at fault.</exception>
    public static void Targets(ModelInfo info, int rows, ReadOnlySpan<int> targets)
    {
        if (targets.Length != rows)
        {
            throw new ArgumentException(
                $"{info.Name} got {CountText.Of(rows, "row")} of inputs and {CountText.Of(targets.Length, "target")}: pass one class number a row.", nameof(targets));
        }

        int row = FirstOutside(targets, info.OutputSize);
        if (row >= 0)
        {
            throw new ArgumentException(LabelMessage(info, row, targets[row]), nameof(targets));
        }
    }

    /// <summary>Checks that there are OutputSize numbers a row.</summary>
    /// <exception cref="ArgumentException">There are not.</exception>
    public static void Targets(ModelInfo info, int rows, ReadOnlySpan<float> targets)
        => RequireCount(info, rows, info.OutputSize, targets.Length, "targets", "OutputSize");

    /// <summary>Checks that sample weights are left out, or are one a row and finite. Negative ones, such as advantages, are a caller's choice.</summary>
    /// <exception cref="ArgumentException">Their number is another, or one is NaN or infinite.</exception>
    public static void SampleWeights(ModelInfo info, int rows, ReadOnlySpan<float> sampleWeights)
    {
        if (!sampleWeights.IsEmpty && sampleWeights.Length != rows)
        {
            throw new ArgumentException(
                $"{info.Name} got {CountText.Of(rows, "row")} of inputs and {CountText.Of(sampleWeights.Length, "sample weight")}: pass one weight a row, or none.",
                nameof(sampleWeights));
        }

        int row = NonFinite.First(sampleWeights);
        if (row >= 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The sample weight of row {row} is {sampleWeights[row]}: pass finite numbers."), nameof(sampleWeights));
        }
    }

    /// <summary>Checks that there are OutputSize gradients a row.</summary>
    /// <exception cref="ArgumentException">There are not.</exception>
    public static void OutputGradients(ModelInfo info, int rows, ReadOnlySpan<float> outputGradients)
        => RequireCount(info, rows, info.OutputSize, outputGradients.Length, "outputGradients", "OutputSize");

    /// <summary>Checks that the input gradients are left out, or have room for all rows.</summary>
    /// <exception cref="ArgumentException">They are too short.</exception>
    public static void InputGradients(ModelInfo info, int rows, Span<float> inputGradients)
    {
        if (!inputGradients.IsEmpty)
        {
            RequireRoom(info, rows, info.InputSize, inputGradients.Length, "inputGradients", "InputSize");
        }
    }

    /// <summary>The first row whose label is no class of the model, or −1.</summary>
    internal static int FirstOutside(ReadOnlySpan<int> labels, int classes)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            if ((uint)labels[row] >= (uint)classes)
            {
                return row;
            }
        }

        return -1;
    }

    internal static string LabelMessage(ModelInfo info, long row, int label)
        => $"The target of row {row} is {label}, but the classes of {info.Name} are 0 to {info.OutputSize - 1}: "
            + "number the classes from 0, and give the last layer one unit a class.";

    private static void RequireCount(ModelInfo info, int rows, int width, int length, string argument, string widthName)
    {
        if (length != (long)rows * width)
        {
            ThrowLength(info, rows, width, length, argument, widthName, "");
        }
    }

    private static void RequireRoom(ModelInfo info, int rows, int width, int length, string argument, string widthName)
    {
        if (length < (long)rows * width)
        {
            ThrowLength(info, rows, width, length, argument, widthName, "at least ");
        }
    }

    [DoesNotReturn]
    private static void ThrowLength(ModelInfo info, int rows, int width, int length, string argument, string widthName, string bound)
        => throw new ArgumentException(
            $"{info.Name} got {CountText.Of(rows, "row")} of inputs, so '{argument}' must hold {bound}{CountText.Of(rows, "row")} × {width} ({widthName}) = {(long)rows * width} values; it holds {length}.",
            argument);

    [DoesNotReturn]
    private static void ThrowRows(ModelInfo info, int length)
    {
        string shape = info.InputShape.Count == 1 ? "" : $" {ShapeText.Format(info.InputShape)}";
        throw new ArgumentException(
            length == 0
                ? $"The inputs of {info.Name} are empty: pass at least one row of {CountText.Of(info.InputSize, "value")}{shape}."
                : $"The inputs of {info.Name} hold {CountText.Of(length, "value")}, which cannot be divided into rows of {info.InputSize}{shape}: "
                    + $"{CountText.Of(length / info.InputSize, "row")} and {length % info.InputSize} left over.",
            "inputs");
    }
}
