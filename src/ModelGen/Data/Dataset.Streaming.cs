namespace ModelGen;

public abstract partial class Dataset
{
    private const int DefaultBufferRows = 10_000;

    /// <summary>64 MB: wide rows, such as images, are kept in smaller numbers.</summary>
    private const int DefaultBufferValues = 1 << 24;

    /// <summary>Fewer rows would hardly be shuffled, however wide they are: the default batch has as many.</summary>
    private const int LeastDefaultBufferRows = 32;

    /// <summary>A data set that is read anew for each epoch, with class numbers as targets.</summary>
    /// <param name="inputSize">Numbers in an input row.</param>
    /// <param name="rows">
    /// Gives the rows, in the same order each time. Called for each epoch; an iterator method does well. A row is copied before
    /// the next is asked for, so its array may be used again.
    /// </param>
    /// <param name="shuffleBuffer">
    /// Rows kept in memory, among which the next is chosen when <see cref="FitOptions.Shuffle"/> is set. A stream that is sorted
    /// by class needs more than a class has. By default 10,000, or as many as 64 MB hold where rows are wide, but at least 32.
    /// </param>
    /// <param name="count">Number of rows where it is known: progress then shows it from the first epoch, and a stream that ends early is found out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1, or the shuffle buffer is larger than an array can be.</exception>
    public static StreamingDataset<int> Stream(
        int inputSize, Func<IEnumerable<(float[] Inputs, int Label)>> rows, int? shuffleBuffer = null, long? count = null)
        => Stream(inputSize, 1, rows, static rows => new SingleTargetCursor<int>(rows.Select(static row => (row.Inputs, row.Label, 1f))), isWeighted: false, shuffleBuffer, count);

    /// <summary>A data set that is read anew for each epoch, with one number as target.</summary>
    /// <inheritdoc cref="Stream(int, Func{IEnumerable{ValueTuple{float[], int}}}, int?, long?)"/>
    public static StreamingDataset<float> Stream(
        int inputSize, Func<IEnumerable<(float[] Inputs, float Target)>> rows, int? shuffleBuffer = null, long? count = null)
        => Stream(inputSize, 1, rows, static rows => new SingleTargetCursor<float>(rows.Select(static row => (row.Inputs, row.Target, 1f))), isWeighted: false, shuffleBuffer, count);

    /// <summary>A data set that is read anew for each epoch, with several numbers as targets.</summary>
    /// <param name="inputSize">Numbers in an input row.</param>
    /// <param name="targetSize">Numbers in a target row.</param>
    /// <inheritdoc cref="Stream(int, Func{IEnumerable{ValueTuple{float[], int}}}, int?, long?)"/>
    /// <param name="rows"/>
    /// <param name="shuffleBuffer"/>
    /// <param name="count"/>
    public static StreamingDataset<float> Stream(
        int inputSize, int targetSize, Func<IEnumerable<(float[] Inputs, float[] Targets)>> rows, int? shuffleBuffer = null, long? count = null)
        => Stream(inputSize, targetSize, rows, static rows => new TargetRowCursor(rows.Select(static row => (row.Inputs, row.Targets, 1f))), isWeighted: false, shuffleBuffer, count);

    /// <summary>A data set that is read anew for each epoch, with class numbers as targets and a weight for each row, finite and from 0.</summary>
    /// <inheritdoc cref="Stream(int, Func{IEnumerable{ValueTuple{float[], int}}}, int?, long?)"/>
    public static StreamingDataset<int> Stream(
        int inputSize, Func<IEnumerable<(float[] Inputs, int Label, float Weight)>> rows, int? shuffleBuffer = null, long? count = null)
        => Stream(inputSize, 1, rows, static rows => new SingleTargetCursor<int>(rows), isWeighted: true, shuffleBuffer, count);

    /// <summary>A data set that is read anew for each epoch, with one number as target and a weight for each row, finite and from 0.</summary>
    /// <inheritdoc cref="Stream(int, Func{IEnumerable{ValueTuple{float[], int}}}, int?, long?)"/>
    public static StreamingDataset<float> Stream(
        int inputSize, Func<IEnumerable<(float[] Inputs, float Target, float Weight)>> rows, int? shuffleBuffer = null, long? count = null)
        => Stream(inputSize, 1, rows, static rows => new SingleTargetCursor<float>(rows), isWeighted: true, shuffleBuffer, count);

    /// <summary>A data set that is read anew for each epoch, with several numbers as targets and a weight for each row, finite and from 0.</summary>
    /// <inheritdoc cref="Stream(int, int, Func{IEnumerable{ValueTuple{float[], float[]}}}, int?, long?)"/>
    public static StreamingDataset<float> Stream(
        int inputSize, int targetSize, Func<IEnumerable<(float[] Inputs, float[] Targets, float Weight)>> rows, int? shuffleBuffer = null, long? count = null)
        => Stream(inputSize, targetSize, rows, static rows => new TargetRowCursor(rows), isWeighted: true, shuffleBuffer, count);

    internal static StreamingDataset<TTarget> Stream<TRow, TTarget>(
        int inputSize,
        int targetSize,
        Func<IEnumerable<TRow>> rows,
        Func<IEnumerable<TRow>, RowCursor<TTarget>> cursor,
        bool isWeighted,
        int? shuffleBuffer,
        long? count)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(inputSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(targetSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(shuffleBuffer ?? 1, 1, nameof(shuffleBuffer));
        ArgumentOutOfRangeException.ThrowIfLessThan(count ?? 1, 1, nameof(count));
        int width = Math.Max(inputSize, targetSize);
        int bufferRows = shuffleBuffer ?? DefaultBuffer(width);
        if ((long)bufferRows * width > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(shuffleBuffer),
                bufferRows,
                $"A shuffle buffer of {CountText.Of(bufferRows, "row")} × {width} values is more than the {Array.MaxLength} that an array holds: choose at most {CountText.Of(Array.MaxLength / width, "row")}.");
        }

        return new StreamingDataset<TTarget>(inputSize, targetSize, Open, isWeighted, bufferRows, count);

        RowCursor<TTarget> Open() => cursor(rows() ?? throw new InvalidOperationException("The function that should give the rows gave null."));
    }

    private static int DefaultBuffer(int width)
    {
        int rows = Math.Clamp(DefaultBufferValues / width, LeastDefaultBufferRows, DefaultBufferRows);
        return Math.Max(1, Math.Min(rows, Array.MaxLength / width));
    }
}
