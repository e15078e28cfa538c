namespace ModelGen;

/// <summary>
/// A row of a streaming data set that is not as it should be. It is found when the row is read, which may be in the middle of
/// training: the model's weights are then those after the last complete step.
/// </summary>
public sealed class StreamingDataException : Exception
{
    internal StreamingDataException(long row, string problem)
        : base(problem + " The model's weights are those after its last complete step.") => Row = row;

    /// <summary>The row's number in its epoch, from 0, in the order of the stream.</summary>
    public long Row { get; }
}
