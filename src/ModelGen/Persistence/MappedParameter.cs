namespace ModelGen;

/// <summary>A parameter as another framework lays it out.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="IsTransposed">Whether the file has columns as rows.</param>
internal sealed record MappedParameter(Parameter Parameter, bool IsTransposed)
{
    /// <summary>The shape in the file.</summary>
    public IReadOnlyList<int> Shape { get; } = IsTransposed ? [Parameter.Shape[1], Parameter.Shape[0]] : Parameter.Shape;

    public void CopyFrom(ReadOnlySpan<float> source)
    {
        if (!IsTransposed)
        {
            Parameter.CopyFrom(source);
            return;
        }

        float[] values = new float[Parameter.Count];
        Transpose(source, Shape[0], Shape[1], values);
        Parameter.CopyFrom(values);
    }

    public void CopyTo(Span<float> destination)
    {
        if (!IsTransposed)
        {
            Parameter.CopyTo(destination);
            return;
        }

        float[] values = new float[Parameter.Count];
        Parameter.CopyTo(values);
        Transpose(values, Shape[1], Shape[0], destination);
    }

    private static void Transpose(ReadOnlySpan<float> source, int rows, int columns, Span<float> destination)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                destination[column * rows + row] = source[row * columns + column];
            }
        }
    }
}
