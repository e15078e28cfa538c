namespace ModelGen;

/// <summary>The second reading of a file, which gives its rows as numbers.</summary>
internal static class CsvRows
{
    /// <summary>The rows; the same two arrays serve all of them.</summary>
    public static IEnumerable<(float[] Inputs, float[] Targets)> Read(string path, CsvSchema schema)
    {
        using CsvFile file = new(path, schema.Options);
        int[] inputColumns = [.. schema.Inputs.Select(column => file.IndexOf(column.Name))];
        int[] targetColumns = [.. schema.Targets.Select(column => file.IndexOf(column.Name))];
        float[] inputs = new float[schema.InputSize];
        float[] targets = new float[schema.Targets.Count];
        while (file.Read())
        {
            if (schema.Options.Missing == MissingValues.SkipRow && (file.FirstMissing(inputColumns) >= 0 || file.FirstMissing(targetColumns) >= 0))
            {
                continue;
            }

            Encode(file, schema.Inputs, inputColumns, inputs, mayBeMissing: schema.Options.Missing == MissingValues.Mean);
            Encode(file, schema.Targets, targetColumns, targets, mayBeMissing: false);
            yield return (inputs, targets);
        }
    }

    private static void Encode(CsvFile file, IReadOnlyList<CsvColumn> columns, int[] places, Span<float> numbers, bool mayBeMissing)
    {
        int start = 0;
        for (int i = 0; i < columns.Count; i++)
        {
            CsvColumn column = columns[i];
            Span<float> own = numbers.Slice(start, column.Width);
            if (file.IsMissing(places[i]))
            {
                own[0] = mayBeMissing && column.Mean is { } mean ? mean : throw file.MissingFault(places[i]);
            }
            else if (column.Encode(file.Cell(places[i]), own) is { } problem)
            {
                throw file.Fault($"column '{column.Name}' in line {file.Line} {problem}");
            }

            start += column.Width;
        }
    }
}
