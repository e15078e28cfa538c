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
            if ((uint)labels[row] >= (uint)classes)
            {
                throw new ArgumentException(ClassRange.Problem(labels[row], row, classes), nameof(data));
            }

            targets[row * classes + labels[row]] = 1f;
        }

        return new Dataset<float>(data.Inputs, targets, classes, data.Count, data.SampleWeights);
    }

    /// <summary>The same rows, each with the weight of its class, times the weight that it already has.</summary>
    /// <param name="data">The data set.</param>
    /// <param name="weights">The weight of class 0, of class 1, ...: one for every class, finite, from 0.</param>
    /// <exception cref="ArgumentException">A weight is negative or not finite, or a label has no weight; the message names its row.</exception>
    public static Dataset<int> WithClassWeights(this Dataset<int> data, params ReadOnlySpan<float> weights) => Weigh(data, weights);

    /// <summary>
    /// The same rows, each with the weight of its class, times the weight that it already has. The class of a row is its
    /// target where that is one number (0, 1, ...), else the place of its greatest target.
    /// </summary>
    /// <inheritdoc cref="WithClassWeights(Dataset{int}, ReadOnlySpan{float})"/>
    public static Dataset<float> WithClassWeights(this Dataset<float> data, params ReadOnlySpan<float> weights) => Weigh(data, weights);

    /// <summary>
    /// The same rows, each with the weight of its class, times the weight that it already has. A label without a weight is found when its
    /// row is read: a <see cref="StreamingDataException"/> then names it.
    /// </summary>
    /// <param name="data">The data set.</param>
    /// <param name="weights">The weight of class 0, of class 1, ...: one for every class, finite, from 0.</param>
    /// <exception cref="ArgumentException">A weight is negative or not finite.</exception>
    public static StreamingDataset<int> WithClassWeights(this StreamingDataset<int> data, params ReadOnlySpan<float> weights)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.With(new ClassWeights(weights));
    }

    /// <summary>
    /// The same rows, each with the weight of its class, times the weight that it already has. The class of a row is its
    /// target where that is one number (0, 1, ...), else the place of its greatest target. A row without a class is found when it is
    /// read: a <see cref="StreamingDataException"/> then names it.
    /// </summary>
    /// <inheritdoc cref="WithClassWeights(StreamingDataset{int}, ReadOnlySpan{float})"/>
    public static StreamingDataset<float> WithClassWeights(this StreamingDataset<float> data, params ReadOnlySpan<float> weights)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.With(new ClassWeights(weights));
    }

    private static Dataset<TTarget> Weigh<TTarget>(Dataset<TTarget> data, ReadOnlySpan<float> weights)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        ClassWeights classWeights = new(weights);
        ReadOnlySpan<float> own = data.SampleWeights.Span;
        float[] rowWeights = new float[data.Count];
        for (int row = 0; row < rowWeights.Length; row++)
        {
            if (classWeights.TryFind(data.Targets.Span.Slice(row * data.TargetSize, data.TargetSize), row, out float weight) is { } problem)
            {
                throw new ArgumentException(problem, nameof(data));
            }

            rowWeights[row] = (own.IsEmpty ? 1f : own[row]) * weight;
        }

        return data.WithSampleWeights(rowWeights);
    }
}
