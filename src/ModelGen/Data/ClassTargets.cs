using ModelGen.Kernels;

namespace ModelGen;

/// <summary>What data sets whose targets are classes can do besides.</summary>
public static class ClassTargets
{
    /// <summary>The same rows with class numbers as one-hot rows of numbers, for categorical cross-entropy; the inputs are shared.</summary>
    /// <param name="data">The data set.</param>
    /// <param name="classes">Number of classes, greater than every label.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    /// <exception cref="ArgumentException">A label is negative or too large; the message names its row.</exception>
    public static Dataset<float> ToOneHot(this Dataset<int> data, int classes)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        float[] targets = new float[checked(data.Count * classes)];
        ReadOnlySpan<int> labels = data.Targets.Span;
        for (int row = 0; row < labels.Length; row++)
        {
            RequireClass(row, labels[row], classes, nameof(data));
            targets[row * classes + labels[row]] = 1f;
        }

        return new Dataset<float>(data.Inputs, targets, classes, data.Count, data.SampleWeights);
    }

    /// <summary>The same rows, each with the weight of its class, times the weight that it already has.</summary>
    /// <param name="data">The data set.</param>
    /// <param name="weights">The weight of class 0, of class 1, ...: one for every class, finite.</param>
    /// <exception cref="ArgumentException">A weight is not finite, or a label has no weight; the message names its row.</exception>
    public static Dataset<int> WithClassWeights(this Dataset<int> data, params ReadOnlySpan<float> weights)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.WithSampleWeights(RowWeights(data.SampleWeights.Span, data.Targets.Span, weights));
    }

    /// <summary>
    /// The same rows, each with the weight of its class, times the weight that it already has. The class of a row is its
    /// target where that is one number (0, 1, ...), else the place of its greatest target.
    /// </summary>
    /// <inheritdoc cref="WithClassWeights(Dataset{int}, ReadOnlySpan{float})"/>
    public static Dataset<float> WithClassWeights(this Dataset<float> data, params ReadOnlySpan<float> weights)
    {
        ArgumentNullException.ThrowIfNull(data);
        int[] labels = new int[data.Count];
        for (int row = 0; row < labels.Length; row++)
        {
            ReadOnlySpan<float> target = data.Targets.Span.Slice(row * data.TargetSize, data.TargetSize);
            labels[row] = target.Length == 1 ? WholeNumber(row, target[0]) : ClassChoice.Highest(target);
        }

        return data.WithSampleWeights(RowWeights(data.SampleWeights.Span, labels, weights));
    }

    private static float[] RowWeights(ReadOnlySpan<float> own, ReadOnlySpan<int> labels, ReadOnlySpan<float> weights)
    {
        for (int label = 0; label < weights.Length; label++)
        {
            if (!float.IsFinite(weights[label]))
            {
                throw new ArgumentException(FormattableString.Invariant($"The weight of class {label} is {weights[label]}: class weights must be finite."), nameof(weights));
            }
        }

        float[] rowWeights = new float[labels.Length];
        for (int row = 0; row < labels.Length; row++)
        {
            RequireClass(row, labels[row], weights.Length, nameof(weights));
            rowWeights[row] = (own.IsEmpty ? 1f : own[row]) * weights[labels[row]];
        }

        return rowWeights;
    }

    private static void RequireClass(int row, int label, int classes, string argument)
    {
        if ((uint)label >= (uint)classes)
        {
            throw new ArgumentException($"The target of row {row} is class {label}, but {classes} classes were given: 0 to {classes - 1}.", argument);
        }
    }

    private static int WholeNumber(int row, float target) => target == MathF.Truncate(target) && MathF.Abs(target) <= 1 << 24
        ? (int)target
        : throw new ArgumentException(FormattableString.Invariant($"The target of row {row} is {target}, which is no class number: class weights need targets 0, 1, ..."), "data");
}
