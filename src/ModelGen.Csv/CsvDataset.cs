namespace ModelGen;

/// <summary>
/// Reads CSV files into data sets: numbers as they are, whatever the culture; texts as categories. A file is read twice, first to
/// learn which columns are numbers and which texts there are, and then for its rows. The schema that comes back names inputs and
/// classes, and reads another file, such as one for testing, the same way.
/// </summary>
public static class CsvDataset
{
    /// <summary>Reads a file whose target column holds classes, as texts or numbers.</summary>
    /// <param name="path">The file.</param>
    /// <param name="target">The target column's name; every other column is an input.</param>
    /// <param name="options">How to read it, or <see langword="null"/>.</param>
    /// <returns>The rows, and what was learned: the schema's <see cref="CsvSchema.ClassNames"/> are in ordinal order, or by value where all are numbers.</returns>
    /// <exception cref="DataFileException">The file is not as it should be; the message names line and column, and the way out.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static (Dataset<int> Data, CsvSchema Schema) ReadClasses(string path, string target, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        CsvSchema schema = CsvLearning.Learn(path, options, [target], ofClasses: true);
        return (ReadClasses(path, schema), schema);
    }

    /// <summary>Reads a file as another one was read.</summary>
    /// <param name="path">The file; its columns may be in another order.</param>
    /// <param name="schema">What was learned from the other.</param>
    /// <exception cref="DataFileException">The file is not as it should be, or has texts that the other one did not have.</exception>
    public static Dataset<int> ReadClasses(string path, CsvSchema schema) => Dataset.Create(ClassRows(path, schema)());

    /// <summary>Reads a file whose target column holds numbers.</summary>
    /// <inheritdoc cref="ReadClasses(string, string, CsvOptions?)"/>
    public static (Dataset<float> Data, CsvSchema Schema) ReadNumbers(string path, string target, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        return ReadNumbers(path, [target], options);
    }

    /// <summary>Reads a file with several target columns of numbers.</summary>
    /// <param name="path">The file.</param>
    /// <param name="targets">The target columns' names, in the order of the targets.</param>
    /// <param name="options">How to read it, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">A target is named more than once.</exception>
    /// <inheritdoc cref="ReadClasses(string, string, CsvOptions?)" path="/exception"/>
    public static (Dataset<float> Data, CsvSchema Schema) ReadNumbers(string path, IReadOnlyList<string> targets, CsvOptions? options = null)
    {
        CsvSchema schema = CsvLearning.Learn(path, options, targets, ofClasses: false);
        return (ReadNumbers(path, schema), schema);
    }

    /// <inheritdoc cref="ReadClasses(string, CsvSchema)"/>
    public static Dataset<float> ReadNumbers(string path, CsvSchema schema) => Dataset.Create(NumberRows(path, schema)());

    /// <summary>The rows of a file larger than memory, whose target column holds classes; it is read again for each epoch.</summary>
    /// <param name="path">The file.</param>
    /// <param name="target">The target column's name; every other column is an input.</param>
    /// <param name="options">How to read it, or <see langword="null"/>.</param>
    /// <param name="shuffleBuffer">Rows kept in memory, among which shuffling chooses; by default 10,000, fewer of wide rows.</param>
    /// <inheritdoc cref="ReadClasses(string, string, CsvOptions?)"/>
    public static (StreamingDataset<int> Data, CsvSchema Schema) StreamClasses(
        string path, string target, CsvOptions? options = null, int? shuffleBuffer = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        CsvSchema schema = CsvLearning.Learn(path, options, [target], ofClasses: true);
        return (Dataset.Stream(schema.InputSize, ClassRows(path, schema), shuffleBuffer, schema.Rows), schema);
    }

    /// <summary>The rows of a file larger than memory, read as another one was read.</summary>
    /// <inheritdoc cref="ReadClasses(string, CsvSchema)"/>
    /// <param name="path"/>
    /// <param name="schema"/>
    /// <param name="shuffleBuffer">Rows kept in memory, among which shuffling chooses; by default 10,000, fewer of wide rows.</param>
    public static StreamingDataset<int> StreamClasses(string path, CsvSchema schema, int? shuffleBuffer = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Dataset.Stream(schema.InputSize, ClassRows(path, schema), shuffleBuffer);
    }

    /// <summary>The rows of a file larger than memory, whose target columns hold numbers; it is read again for each epoch.</summary>
    /// <param name="path">The file.</param>
    /// <param name="targets">The target columns' names, in the order of the targets.</param>
    /// <param name="options">How to read it, or <see langword="null"/>.</param>
    /// <param name="shuffleBuffer">Rows kept in memory, among which shuffling chooses; by default 10,000, fewer of wide rows.</param>
    /// <inheritdoc cref="ReadClasses(string, string, CsvOptions?)" path="/exception"/>
    public static (StreamingDataset<float> Data, CsvSchema Schema) StreamNumbers(
        string path, IReadOnlyList<string> targets, CsvOptions? options = null, int? shuffleBuffer = null)
    {
        CsvSchema schema = CsvLearning.Learn(path, options, targets, ofClasses: false);
        return (Dataset.Stream(schema.InputSize, targets.Count, NumberRows(path, schema), shuffleBuffer, schema.Rows), schema);
    }

    /// <inheritdoc cref="StreamClasses(string, CsvSchema, int?)"/>
    public static StreamingDataset<float> StreamNumbers(string path, CsvSchema schema, int? shuffleBuffer = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Dataset.Stream(schema.InputSize, schema.TargetNames.Count, NumberRows(path, schema), shuffleBuffer);
    }

    private static Func<IEnumerable<(float[] Inputs, int Label)>> ClassRows(string path, CsvSchema schema)
    {
        RequireKind(schema, ofClasses: true, nameof(ReadNumbers));
        return () => CsvRows.Read(path, schema).Select(static row => (row.Inputs, (int)row.Targets[0]));
    }

    private static Func<IEnumerable<(float[] Inputs, float[] Targets)>> NumberRows(string path, CsvSchema schema)
    {
        RequireKind(schema, ofClasses: false, nameof(ReadClasses));
        return () => CsvRows.Read(path, schema);
    }

    private static void RequireKind(CsvSchema schema, bool ofClasses, string wayOut)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (schema.OfClasses != ofClasses)
        {
            throw new ArgumentException(
                $"The schema was learned for {(schema.OfClasses ? "classes" : "numbers")} as targets: call {nameof(CsvDataset)}.{wayOut} or its streaming counterpart.",
                nameof(schema));
        }
    }
}
