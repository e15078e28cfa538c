namespace ModelGen;

/// <summary>The rows of a streaming data set in their order, each checked before it is used.</summary>
internal sealed class StreamRows<TTarget>(StreamingDataset<TTarget> data, RowCheck<TTarget> check) : IRowReader<TTarget>
    where TTarget : unmanaged
{
    private RowCursor<TTarget>? _cursor;
    private long _row;

    public void BeginEpoch(int seed, int epoch)
    {
        Dispose();
        _row = 0;
        _cursor = data.Open();
    }

    /// <exception cref="StreamingDataException">The row is not as it should be, or rows are missing.</exception>
    public bool TryRead(Span<float> inputs, Span<TTarget> targets, out float weight)
    {
        weight = 1f;
        if (_cursor is null)
        {
            return false;
        }

        if (!_cursor.MoveNext())
        {
            Dispose();
            RequireAllRows();
            return false;
        }

        ReadOnlySpan<float> rowInputs = _cursor.Inputs;
        ReadOnlySpan<TTarget> rowTargets = _cursor.Targets;
        string? problem = _row == data.Count
            ? $"'{check.Argument}' was declared with {CountText.Of(_row, "row")}, but more come."
            : check.WidthProblem(rowInputs.Length, inputs.Length, rowTargets.Length, targets.Length, _row)
                ?? check.Problem(rowInputs, rowTargets, _row)
                ?? check.WeightProblem([weight = _cursor.Weight], _row);
        if (problem is not null)
        {
            throw new StreamingDataException(_row, problem);
        }

        rowInputs.CopyTo(inputs);
        rowTargets.CopyTo(targets);
        _row++;
        return true;
    }

    public void Dispose()
    {
        _cursor?.Dispose();
        _cursor = null;
    }

    private void RequireAllRows()
    {
        if (_row == 0)
        {
            throw new StreamingDataException(
                _row, $"'{check.Argument}' gave no rows: its function is called for each epoch, and must give all rows anew each time, as an iterator method does.");
        }

        if (_row < data.Count)
        {
            throw new StreamingDataException(_row, $"'{check.Argument}' was declared with {CountText.Of(data.Count.Value, "row")}, but ended after {_row}.");
        }
    }
}
