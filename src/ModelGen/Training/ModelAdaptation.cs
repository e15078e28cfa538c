namespace ModelGen;

/// <summary>Gives a <c>[Normalization]</c> layer the statistics of data.</summary>
public static class ModelAdaptation
{
    /// <summary>
    /// Measures mean and variance of the inputs for the model's <c>[Normalization]</c> layer, in place of those it has. The first
    /// <c>Fit</c> does the same with the training data, unless this was called before.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="data">The data, usually the training set; its targets and weights do not matter.</param>
    /// <exception cref="InvalidOperationException">The model has no such layer, or is being trained by another call.</exception>
    /// <exception cref="ArgumentException">The inputs do not fit the model, or hold NaN or an infinity; nothing has changed.</exception>
    public static void Adapt(this IModel model, Dataset data)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        ModelState state = model.State;
        NormalizationInfo normalization = state.Info.Normalization ?? throw new InvalidOperationException(
            $"{state.Info.Name} has nothing to adapt: write [Normalization] before its first trained layer.");
        using TrainingScope scope = state.EnterCall();
        Adapt(state, normalization, data, nameof(data), CancellationToken.None);
    }

    /// <summary>Adapts a model that has a normalization without statistics.</summary>
    /// <param name="state">The model's data.</param>
    /// <param name="data">The training data.</param>
    /// <param name="argument">What the caller calls the data set, for messages.</param>
    /// <param name="cancellationToken">Stops between two pieces of the data.</param>
    /// <exception cref="ArgumentException">The inputs do not fit the model, or hold NaN or an infinity; nothing has changed.</exception>
    /// <exception cref="OperationCanceledException">Canceled; nothing has changed.</exception>
    internal static void AdaptIfNew(ModelState state, Dataset data, string argument, CancellationToken cancellationToken)
    {
        if (state.Info.Normalization is { } normalization && !IsAdapted(state.Parameters, normalization))
        {
            Adapt(state, normalization, data, argument, cancellationToken);
        }
    }

    private static bool IsAdapted(ParameterCollection parameters, NormalizationInfo normalization)
    {
        Span<float> count = stackalloc float[1];
        parameters[normalization.Layer + ".Count"].CopyTo(count);
        return count[0] > 0;
    }

    private static void Adapt(
        ModelState state, NormalizationInfo normalization, Dataset data, string argument, CancellationToken cancellationToken)
    {
        ParameterCollection parameters = state.Parameters;
        Parameter mean = parameters[normalization.Layer + ".Mean"];
        FeatureStatistics statistics = new(mean.Count, normalization.Optional);
        data.VisitInputs(state.Info, argument, inputs =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            statistics.Add(inputs, (float)normalization.Scale, (float)normalization.Offset);
        });
        mean.CopyFrom(OfColumns(statistics.Mean, normalization.Columns, 0));
        parameters[normalization.Layer + ".Variance"].CopyFrom(OfColumns(statistics.Variance, normalization.Columns, 1));
        parameters[normalization.Layer + ".Count"].CopyFrom([statistics.Count]);
    }

    /// <summary>The values of the columns, and for the others what leaves them as they are.</summary>
    private static float[] OfColumns(float[] values, IReadOnlyList<int>? columns, float neutral) => columns is null
        ? values
        : [.. values.Select((value, column) => columns.Contains(column) ? value : neutral)];
}
