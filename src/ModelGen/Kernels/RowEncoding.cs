using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>What generated code writes rows with.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowEncoding
{
    /// <summary>Checks what the caller passed, and clears the numbers of one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="inputs">At least one row of numbers.</param>
    /// <param name="inputSize">Numbers in a row.</param>
    /// <returns>The numbers of the row, all 0.</returns>
    /// <exception cref="ArgumentException">There is no row, or no room for it.</exception>
    public static Span<float> Begin<TRow>(TRow row, Span<float> inputs, int inputSize)
    {
        if (row is null)
        {
            throw new ArgumentNullException(nameof(row));
        }

        if (inputs.Length < inputSize)
        {
            throw new ArgumentException($"A row is {CountText.Of(inputSize, "number")}, but there is room for {inputs.Length}.", nameof(inputs));
        }

        inputs = inputs[..inputSize];
        inputs.Clear();
        return inputs;
    }

    /// <summary>Writes a number, or where it is missing 0 and a 1 after it.</summary>
    public static void NumberOrMissing(float? value, Span<float> columns)
    {
        columns[0] = value.GetValueOrDefault();
        columns[1] = value.HasValue ? 0 : 1;
    }

    /// <summary>Writes yes as 1 and no as 0, or where it is missing 0 and a 1 after it.</summary>
    public static void FlagOrMissing(bool? value, Span<float> columns)
    {
        columns[0] = Flag(value.GetValueOrDefault());
        columns[1] = value.HasValue ? 0 : 1;
    }

    /// <summary>Yes as 1, no as 0.</summary>
    public static float Flag(bool value) => value ? 1 : 0;

    /// <summary>A value that must be there.</summary>
    /// <exception cref="RowValueException">It is missing.</exception>
    public static T Required<T>(T? value, string property)
        where T : struct => value ?? throw Missing(property);

    /// <summary>A target that must be there.</summary>
    /// <exception cref="RowValueException">It is missing.</exception>
    public static T Target<T>(T? value, string property)
        where T : struct => value ?? throw NoTarget(property);

    /// <summary>The exception for a value that is none of those that the model knows.</summary>
    public static RowValueException Unexpected<T>(string property, T value) => value is null
        ? Missing(property)
        : new RowValueException(property, FormattableString.Invariant($"{property} is {value}, which is none of the values that the model was declared with."));

    /// <summary>The exception for a target that is missing.</summary>
    public static RowValueException NoTarget(string property) =>
        new(property, $"{property} is null, but it is the target: rows to train on need one.");

    private static RowValueException Missing(string property) =>
        new(property, $"{property} is null: give it a value, or declare it with [Missing(Missing.Indicator)] so that the network learns what null means.");
}
