namespace ModelGen;

/// <summary>Predicts rows of a type with any model for them; the <c>Predict</c> of model classes calls it.</summary>
public static class RowPredictor
{
    private const int ChunkRows = 256;

    // Above this many numbers the stack is no place for them.
    private const int MaxStackNumbers = 1024;

    /// <summary>The number that the model predicts for a row. Allocates nothing for rows of ordinary width.</summary>
    /// <exception cref="RowValueException">A value is missing, or is none of those that the property may have.</exception>
    public static float Number<TModel, TRow>(TModel model, TRow row)
        where TModel : class, IRowModel<TModel, TRow>
    {
        float number = 0;
        Outputs(model, row, new Span<float>(ref number));
        return number;
    }

    /// <summary>The number that the model predicts for each row.</summary>
    /// <exception cref="ArgumentException">A row lacks a value, or has one that the model does not know; the message names both.</exception>
    public static float[] Numbers<TModel, TRow>(TModel model, IEnumerable<TRow> rows)
        where TModel : class, IRowModel<TModel, TRow>
    {
        List<float> numbers = [];
        ForEach(model, rows, output => numbers.Add(output[0]));
        return [.. numbers];
    }

    /// <summary>The class that the model predicts for a row, with probabilities.</summary>
    /// <exception cref="RowValueException">A value is missing, or is none of those that the property may have.</exception>
    public static Prediction<TClass> Class<TModel, TRow, TClass>(TModel model, TRow row)
        where TModel : class, IRowClassifier<TModel, TRow, TClass>
        where TClass : notnull
    {
        float[] outputs = new float[TModel.Info.OutputSize];
        Outputs(model, row, outputs);
        return ClassesOf<TModel, TRow, TClass>.Choose(outputs);
    }

    /// <summary>The class that the model predicts for each row, with probabilities.</summary>
    /// <exception cref="ArgumentException">A row lacks a value, or has one that the model does not know; the message names both.</exception>
    public static Prediction<TClass>[] Classes<TModel, TRow, TClass>(TModel model, IEnumerable<TRow> rows)
        where TModel : class, IRowClassifier<TModel, TRow, TClass>
        where TClass : notnull
    {
        List<Prediction<TClass>> predictions = [];
        ForEach(model, rows, output => predictions.Add(ClassesOf<TModel, TRow, TClass>.Choose(output.ToArray())));
        return [.. predictions];
    }

    private static void Outputs<TModel, TRow>(TModel model, TRow row, Span<float> outputs)
        where TModel : class, IRowModel<TModel, TRow>
    {
        int size = TModel.Info.InputSize;
        Span<float> inputs = size <= MaxStackNumbers ? stackalloc float[size] : new float[size];
        TModel.Encode(row, inputs);
        model.Predict(inputs, outputs);
    }

    private static void ForEach<TModel, TRow>(TModel model, IEnumerable<TRow> rows, Action<ReadOnlySpan<float>> visit)
        where TModel : class, IRowModel<TModel, TRow>
    {
        ArgumentNullException.ThrowIfNull(rows);
        ModelInfo info = TModel.Info;
        float[] inputs = new float[ChunkRows * info.InputSize];
        float[] outputs = new float[ChunkRows * info.OutputSize];
        int first = 0;
        foreach (TRow[] chunk in rows.Chunk(ChunkRows))
        {
            for (int row = 0; row < chunk.Length; row++)
            {
                Encode<TModel, TRow>(chunk[row], first + row, inputs.AsSpan(row * info.InputSize, info.InputSize));
            }

            model.Predict(inputs.AsSpan(0, chunk.Length * info.InputSize), outputs);
            for (int row = 0; row < chunk.Length; row++)
            {
                visit(outputs.AsSpan(row * info.OutputSize, info.OutputSize));
            }

            first += chunk.Length;
        }
    }

    private static void Encode<TModel, TRow>(TRow row, int number, Span<float> inputs)
        where TModel : class, IRowModel<TModel, TRow>
    {
        if (row is null)
        {
            throw new ArgumentException($"Row {number} is null.", "rows");
        }

        try
        {
            TModel.Encode(row, inputs);
        }
        catch (RowValueException exception)
        {
            throw new ArgumentException($"Row {number}: {exception.Message}", "rows", exception);
        }
    }
}
