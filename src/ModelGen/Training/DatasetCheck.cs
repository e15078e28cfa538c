namespace ModelGen;

/// <summary>Checks once that a data set fits a model, so that nothing is found out in the middle of training.</summary>
internal static class DatasetCheck
{
    /// <param name="info">The model.</param>
    /// <param name="data">The data set.</param>
    /// <param name="argument">What the caller calls the data set, for the message.</param>
    /// <exception cref="ArgumentException">A width is wrong, a value is NaN or infinite, a label is no class, or a weight is negative.</exception>
    public static void Run<TTarget>(ModelInfo info, Dataset<TTarget> data, string argument)
        where TTarget : unmanaged
    {
        RowCheck<TTarget> check = new(info, argument);
        check.RequireWidths(data);
        string? problem = check.Problem(data.Inputs.Span, data.Targets.Span, firstRow: 0)
            ?? check.WeightProblem(data.SampleWeights.Span, firstRow: 0);
        if (problem is not null)
        {
            throw new ArgumentException(problem, argument);
        }
    }
}
