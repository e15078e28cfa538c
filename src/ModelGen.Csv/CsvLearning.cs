namespace ModelGen;

/// <summary>The first reading of a file, which finds out what its columns are.</summary>
internal static class CsvLearning
{
    public static CsvSchema Learn(string path, CsvOptions? options, IReadOnlyList<string> targets, bool ofClasses)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentOutOfRangeException.ThrowIfZero(targets.Count, nameof(targets));
        if (targets.CountBy(static name => name).FirstOrDefault(static count => count.Value > 1).Key is { } twice)
        {
            throw new ArgumentException($"The target '{twice}' is named more than once; name each column once.", nameof(targets));
        }

        options ??= new CsvOptions();
        options.Validate();
        using CsvFile file = new(path, options);
        int[] targetColumns = [.. targets.Select(file.IndexOf)];
        int[] ignored = [.. options.Ignore.Select(file.IndexOf)];
        int[] text = [.. options.TextColumns.Select(file.IndexOf), .. ofClasses ? targetColumns : []];
        int[] inputColumns = [.. Enumerable.Range(0, file.Columns.Count).Except(targetColumns).Except(ignored)];
        if (inputColumns.Length == 0)
        {
            throw file.Fault("it has no column for the inputs besides targets and ignored ones. Is the separator right?");
        }

        ColumnProfile[] profiles = [.. file.Columns.Select((name, column) => new ColumnProfile(name, text.Contains(column)))];
        long rows = Profile(file, profiles, [.. inputColumns, .. targetColumns], options);
        return new CsvSchema(
            [.. inputColumns.Select(column => profiles[column].ToInput(file, options.Categories))],
            [.. targetColumns.Select(column => ofClasses ? profiles[column].ToClasses(file) : profiles[column].ToTarget(file))],
            ofClasses,
            rows,
            options);
    }

    private static long Profile(CsvFile file, ColumnProfile[] profiles, int[] columns, CsvOptions options)
    {
        long rows = 0;
        bool skipped = false;
        while (file.Read())
        {
            int missing = file.FirstMissing(columns);
            if (missing >= 0 && options.Missing == MissingValues.SkipRow)
            {
                skipped = true;
                continue;
            }

            if (missing >= 0 && options.Missing == MissingValues.Throw)
            {
                throw file.MissingFault(missing);
            }

            AddRow(file, profiles, columns, mayLack: missing >= 0, options.MaxCategories);
            rows++;
        }

        return rows > 0
            ? rows
            : throw file.Fault(skipped ? "every row lacks a value." : "it has no rows.");
    }

    private static void AddRow(CsvFile file, ColumnProfile[] profiles, int[] columns, bool mayLack, int maxTexts)
    {
        foreach (int column in columns)
        {
            if (mayLack && file.IsMissing(column))
            {
                profiles[column].AddMissing(file.Line);
            }
            else
            {
                profiles[column].Add(file.Cell(column), file, maxTexts);
            }
        }
    }
}
