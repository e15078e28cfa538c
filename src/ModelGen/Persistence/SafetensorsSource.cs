namespace ModelGen;

/// <summary>Copies values out in row-major order.</summary>
/// <param name="destination">Room for exactly as many.</param>
internal delegate void ValueCopy(Span<float> destination);

/// <summary>A tensor to be written.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Shape">Its dimensions.</param>
/// <param name="CopyTo">Gives its values.</param>
internal sealed record SafetensorsSource(string Name, IReadOnlyList<int> Shape, ValueCopy CopyTo)
{
    public int Count { get; } = ShapeText.Product(Shape);

    public static SafetensorsSource Of(Parameter parameter) => new(parameter.Name, parameter.Shape, parameter.CopyTo);
}
