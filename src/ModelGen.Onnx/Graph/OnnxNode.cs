namespace ModelGen;

/// <summary>One operation of a graph.</summary>
/// <param name="Name">Unique among the nodes.</param>
/// <param name="Operator">The ONNX operator, "Gemm".</param>
/// <param name="Inputs">Names of the values that it reads.</param>
/// <param name="Output">Name of the value that it makes.</param>
/// <param name="Attributes">Its settings.</param>
internal sealed record OnnxNode(
    string Name,
    string Operator,
    IReadOnlyList<string> Inputs,
    string Output,
    IReadOnlyList<OnnxAttribute> Attributes)
{
    private const int InputField = 1;
    private const int OutputField = 2;
    private const int NameField = 3;
    private const int OperatorField = 4;
    private const int AttributeField = 5;

    public ProtobufMessage ToMessage()
    {
        ProtobufMessage message = new();
        foreach (string input in Inputs)
        {
            message.Add(InputField, input);
        }

        return message
            .Add(OutputField, Output)
            .Add(NameField, Name)
            .Add(OperatorField, Operator)
            .AddAll(AttributeField, Attributes, static attribute => attribute.ToMessage());
    }
}
