using System.Diagnostics.CodeAnalysis;

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
    public bool TryRead(Span<float> inputs, Span<TTarget> targets)
    {
        if (!MoveNext())
        {
            return false;
        }

        ReadOnlySpan<float> rowInputs = _cursor.Inputs;
        ReadOnlySpan<TTarget> rowTargets = _cursor.Targets;
        Require(check.WidthProblem(rowInputs.Length, inputs.Length, rowTargets.Length, targets.Length, _row) ?? check.Problem(rowInputs, rowTargets, _row));
        rowInputs.CopyTo(inputs);
        rowTargets.CopyTo(targets);
        _row++;
        return true;
    }

    /// <summary>As <see cref="TryRead"/>, without looking at the targets.</summary>
    public bool TryReadInputs(Span<float> inputs)
    {
        if (!MoveNext())
        {
            return false;
        }

        ReadOnlySpan<float> rowInputs = _cursor.Inputs;
        Require(check.InputWidthProblem(rowInputs.Length, inputs.Length, _row) ?? check.InputProblem(rowInputs, _row));
        rowInputs.CopyTo(inputs);
        _row++;
        return true;
    }

    public void Dispose()
    {
        _cursor?.Dispose();
        _cursor = null;
    }

    [MemberNotNullWhen(true, nameof(_cursor))]
    private bool MoveNext()
    {
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

        Require(_row == data.Count ? $"'{check.Argument}' was declared with {CountText.Of(_row, "row")}, but more come." : null);
        return true;
    }

    private void Require(string? problem)
    {
        if (problem is not null)
        {
            throw new StreamingDataException(_row, problem);
        }
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
