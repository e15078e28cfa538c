namespace ModelGen;

public abstract partial class Dataset
{
    /// <summary>A data set with class numbers as targets, from rows one by one; they are copied.</summary>
    /// <param name="rows">The rows; all inputs are equally long.</param>
    /// <exception cref="ArgumentException">There are no rows, or one has another width than the first; the message names it.</exception>
    public static Dataset<int> Create(IEnumerable<(float[] Inputs, int Label)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        RowCollector<int> collector = new();
        foreach ((float[] inputs, int label) in rows)
        {
            collector.Add(inputs, [label]);
        }

        return collector.ToDataset();
    }

    /// <summary>A data set with one number as target, from rows one by one; they are copied.</summary>
    /// <inheritdoc cref="Create(IEnumerable{ValueTuple{float[], int}})"/>
    public static Dataset<float> Create(IEnumerable<(float[] Inputs, float Target)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        RowCollector<float> collector = new();
        foreach ((float[] inputs, float target) in rows)
        {
            collector.Add(inputs, [target]);
        }

        return collector.ToDataset();
    }

    /// <summary>A data set with several numbers as targets, from rows one by one; they are copied.</summary>
    /// <inheritdoc cref="Create(IEnumerable{ValueTuple{float[], int}})"/>
    public static Dataset<float> Create(IEnumerable<(float[] Inputs, float[] Targets)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        RowCollector<float> collector = new();
        foreach ((float[] inputs, float[] targets) in rows)
        {
            collector.Add(inputs, targets);
        }

        return collector.ToDataset();
    }
}
