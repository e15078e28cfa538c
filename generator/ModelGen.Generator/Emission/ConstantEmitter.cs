namespace ModelGen.Generator;

/// <summary>Writes the public constants.</summary>
internal static class ConstantEmitter
{
    private const string InputSize = nameof(InputSize);
    private const string OutputSize = nameof(OutputSize);
    private const string ParameterCount = nameof(ParameterCount);
    private const string TrainableParameterCount = nameof(TrainableParameterCount);

    /// <summary>The names of all constants.</summary>
    public static IReadOnlyList<string> Names { get; } = [InputSize, OutputSize, ParameterCount, TrainableParameterCount];

    public static void Write(SourceWriter writer, PublicSurface surface, int parameterCount, int trainableParameterCount)
    {
        Write(writer, "Number of values in a row of input.", InputSize, surface.InputSize);
        writer.Line();
        Write(writer, "Number of values in a row of output.", OutputSize, surface.OutputSize);
        writer.Line();
        Write(writer, "Number of values in all parameters, moving statistics included.", ParameterCount, parameterCount);
        writer.Line();
        Write(writer, "Number of values that training changes by gradients.", TrainableParameterCount, trainableParameterCount);
    }

    private static void Write(SourceWriter writer, string summary, string name, int value)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"public const int {name} = {value};");
    }
}
