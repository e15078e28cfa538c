namespace ModelGen;

/// <summary>Data sets of the rows of a model; the members of model classes that take rows call it.</summary>
public static class RowData
{
    /// <summary>A data set in memory.</summary>
    /// <param name="rows">The rows, each with its target.</param>
    /// <exception cref="ArgumentException">There are no rows, or a row lacks a value or has one that the model does not know; the message names both.</exception>
    public static Dataset<TTarget> ToDataset<TModel, TRow, TTarget>(IEnumerable<TRow> rows)
        where TModel : class, ITrainableOnRows<TModel, TRow, TTarget>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(rows);
        EncodedRow<TModel, TRow, TTarget> encoded = new();
        RowCollector<TTarget> collector = new();
        long number = 0;
        foreach (TRow row in rows)
        {
            if (encoded.Encode(row, number++) is { } problem)
            {
                throw new ArgumentException(problem, nameof(rows));
            }

            collector.Add(encoded.Inputs, encoded.Target);
        }

        return collector.ToDataset();
    }

    /// <summary>A data set that is read anew for each epoch.</summary>
    /// <inheritdoc cref="Dataset.Stream(int, Func{IEnumerable{ValueTuple{float[], int}}}, int?, long?)"/>
    public static StreamingDataset<TTarget> ToStream<TModel, TRow, TTarget>(Func<IEnumerable<TRow>> rows, int? shuffleBuffer = null, long? count = null)
        where TModel : class, ITrainableOnRows<TModel, TRow, TTarget>
        where TTarget : unmanaged => Dataset.Stream<TRow, TTarget>(
            TModel.Info.InputSize,
            EncodedRow<TModel, TRow, TTarget>.TargetSize,
            rows,
            static rows => new EncodingCursor<TModel, TRow, TTarget>(rows),
            isWeighted: false,
            shuffleBuffer,
            count);
}
