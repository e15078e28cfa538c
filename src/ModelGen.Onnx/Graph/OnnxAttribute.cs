namespace ModelGen;

/// <summary>A constant setting of a node.</summary>
internal sealed class OnnxAttribute
{
    private const int NameField = 1;
    private const int FloatField = 2;
    private const int IntegerField = 3;
    private const int TypeField = 20;
    private const int FloatType = 1;
    private const int IntegerType = 2;

    private readonly ProtobufMessage _message;

    public OnnxAttribute(string name, double value) =>
        _message = new ProtobufMessage().Add(NameField, name).Add(FloatField, (float)value).Add(TypeField, FloatType);

    public OnnxAttribute(string name, int value) =>
        _message = new ProtobufMessage().Add(NameField, name).Add(IntegerField, value).Add(TypeField, IntegerType);

    public ProtobufMessage ToMessage() => _message;
}
