using System.Globalization;
using CsvHelper;

namespace ModelGen;

/// <summary>A CSV file that is being read, record by record. Every fault names the file.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly string _path;
    private readonly CsvReader _reader;
    private readonly bool _hasHeader;
    private readonly MissingMarks _missing;
    private bool _isAtFirst;

    /// <exception cref="DataFileException">It has no header, or one that names a column twice.</exception>
    public CsvFile(string path, CsvOptions options)
    {
        _path = path;
        _hasHeader = options.HasHeader;
        _missing = new MissingMarks(options.MissingMarks);
        _reader = CsvReader.Create(
            File.OpenRead(path),
            new CsvReaderOptions
            {
                HasHeader = options.HasHeader,
                Separator = options.Separator,
                Encoding = options.Encoding,
                TrimWhitespace = true,
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Throw,
            },
            leaveOpen: false);
        try
        {
            Columns = ReadColumns();
        }
        catch
        {
            _reader.Dispose();
            throw;
        }
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The line in which the present record begins, from 1.</summary>
    public long Line => _reader.LineNumber;

    /// <summary>Goes to the next record.</summary>
    /// <exception cref="DataFileException">Its quotes are wrong, or it has too many fields, or too few.</exception>
    public bool Read()
    {
        if (_isAtFirst)
        {
            _isAtFirst = false;
            return true;
        }

        if (!Attempt(static reader => reader.Read()))
        {
            return false;
        }

        return _reader.FieldCount == Columns.Count
            ? true
            : throw Fault($"the number of fields in line {Line} is {_reader.FieldCount}, but {Columns.Count} in {(_hasHeader ? "the header" : "the first line")}.");
    }

    /// <summary>A field of the present record, valid until the next.</summary>
    public ReadOnlySpan<byte> Cell(int column) => _reader.GetSpan(column);

    /// <summary>Whether a field is empty, or stands for a missing value.</summary>
    public bool IsMissing(int column) => _missing.Match(Cell(column));

    /// <summary>The first of some columns in which the present record has no value, or −1.</summary>
    public int FirstMissing(ReadOnlySpan<int> columns)
    {
        foreach (int column in columns)
        {
            if (IsMissing(column))
            {
                return column;
            }
        }

        return -1;
    }

    /// <summary>The place of a column.</summary>
    /// <exception cref="DataFileException">There is no such column.</exception>
    public int IndexOf(string column)
    {
        for (int i = 0; i < Columns.Count; i++)
        {
            if (Columns[i] == column)
            {
                return i;
            }
        }

        throw Fault($"it has no column '{column}'. Its columns are: {string.Join(", ", Columns)}.");
    }

    public DataFileException Fault(string problem, Exception? inner = null) => new(_path, problem, inner);

    public DataFileException MissingFault(int column) => Fault(
        $"line {Line} has no value in column '{Columns[column]}'. Complete it; or choose {nameof(CsvOptions)}.{nameof(CsvOptions.Missing)} = "
        + $"{nameof(MissingValues)}.{nameof(MissingValues.SkipRow)} or {nameof(MissingValues)}.{nameof(MissingValues.Mean)}.");

    public void Dispose() => _reader.Dispose();

    private IReadOnlyList<string> ReadColumns()
    {
        if (!_hasHeader)
        {
            _isAtFirst = Attempt(static reader => reader.Read());
            return _isAtFirst
                ? [.. Enumerable.Range(0, _reader.FieldCount).Select(static column => column.ToString(CultureInfo.InvariantCulture))]
                : throw Fault("it is empty.");
        }

        Attempt(static reader =>
        {
            reader.ReadHeader();
            return true;
        });
        string[] names = [.. _reader.Headers.Select(static name => name.Trim())];
        if (names.Length == 0)
        {
            throw Fault("it is empty.");
        }

        string? repeated = names.GroupBy(static name => name).FirstOrDefault(static group => group.Count() > 1)?.Key;
        return repeated is null
            ? names
            : throw Fault($"its header names the column '{repeated}' twice. Where the file has no header, set {nameof(CsvOptions)}.{nameof(CsvOptions.HasHeader)} = false.");
    }

    private bool Attempt(Func<CsvReader, bool> read)
    {
        try
        {
            return read(_reader);
        }
        catch (CsvFormatException exception)
        {
            throw Fault($"line {exception.LineNumber} is no CSV: {exception.Message}", exception);
        }
    }
}
