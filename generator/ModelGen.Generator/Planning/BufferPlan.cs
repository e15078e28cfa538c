namespace ModelGen.Generator;

/// <summary>
/// Lays out the intermediate results in one arena: first the buffers that hold a number of floats for each row, then
/// those of a fixed size. Buffers that are never alive together may share a lane.
/// </summary>
internal sealed class BufferPlan
{
    private readonly List<RowBuffer> _rows = [];
    private readonly List<FixedBuffer> _fixed = [];
    private readonly List<int> _laneWidths = [];

    public IReadOnlyList<RowBuffer> Rows => _rows;

    public IReadOnlyList<FixedBuffer> Fixed => _fixed;

    public int FloatsPerRow => _laneWidths.Sum();

    public int FixedFloats => _fixed.Sum(static buffer => buffer.Length);

    /// <summary>Adds a buffer of padded rows in a lane of its own.</summary>
    public BufferReference AddRows(string name, int width, string meaning = "") =>
        AddRows(name, width, meaning, NewLane());

    /// <summary>Adds a buffer of padded rows that takes the place of others in the lane.</summary>
    public BufferReference AddRows(string name, int width, string meaning, int lane)
    {
        ReserveRows(lane, width);
        _rows.Add(new RowBuffer(name, width, meaning, lane));
        return new BufferReference("buffers." + name, width, Panel.Pad(width));
    }

    /// <summary>Makes a lane that is at least wide enough for padded rows of the width.</summary>
    public void ReserveRows(int lane, int width) => _laneWidths[lane] = Math.Max(_laneWidths[lane], Panel.Pad(width));

    public int NewLane()
    {
        _laneWidths.Add(0);
        return _laneWidths.Count - 1;
    }

    /// <summary>Adds a buffer whose size does not depend on the number of rows.</summary>
    public string AddFixed(string name, int length, string meaning)
    {
        _fixed.Add(new FixedBuffer(name, length, meaning));
        return "buffers." + name;
    }

    /// <summary>Where a lane begins, in floats for each row.</summary>
    public int LaneOffset(int lane) => _laneWidths.Take(lane).Sum();

    /// <summary>Where a fixed buffer begins, in floats after the rows.</summary>
    public int FixedOffset(FixedBuffer buffer) => _fixed.TakeWhile(other => other != buffer).Sum(static other => other.Length);
}

/// <summary>A buffer of padded rows.</summary>
internal sealed record RowBuffer(string Name, int Width, string Meaning, int Lane);

/// <summary>A buffer of a fixed number of floats.</summary>
internal sealed record FixedBuffer(string Name, int Length, string Meaning);

/// <summary>Rows that generated code can read.</summary>
/// <param name="Expression">As in <c>buffers.Dense1Output</c>.</param>
/// <param name="Width">Values in a row.</param>
/// <param name="Stride">Floats from one row to the next.</param>
internal sealed record BufferReference(string Expression, int Width, int Stride)
{
    private const string CallersExpression = "buffers.Inputs";

    /// <summary>Whether these are the caller's rows: read-only, and not padded.</summary>
    public bool IsCallersInput => Expression == CallersExpression;

    /// <summary>Whether a ReLU made these rows: whatever gradient arrives at a zero, none passes it.</summary>
    public bool IsRectified { get; init; }

    /// <summary>Whether the layer that wrote the values reads them again after the forward pass, so that no other layer may overwrite them.</summary>
    public bool IsReadAgain { get; init; }

    /// <summary>The caller's rows.</summary>
    public static BufferReference CallersInput(Shape shape) => new(CallersExpression, shape.Size, shape.Size);

    /// <summary>No rows yet.</summary>
    public static BufferReference None { get; } = new("", 0, 0);
}
