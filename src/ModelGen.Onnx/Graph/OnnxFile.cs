using System.Globalization;

namespace ModelGen;

/// <summary>The file around a graph; the numbers of fields are those of onnx.proto.</summary>
internal static class OnnxFile
{
    // What every ONNX Runtime since 1.12 reads.
    private const int IrVersion = 8;
    private const int OperatorSet = 17;

    private const int GraphInputField = 11;
    private const int GraphOutputField = 12;
    private const string Rows = "N";

    /// <summary>Protocol buffers hold less than 2 GB; this leaves room for names.</summary>
    private const long MostWeights = (int.MaxValue / sizeof(float)) - (1 << 20);

    /// <exception cref="NotSupportedException">The weights do not fit into an ONNX file.</exception>
    public static void RequireSize(ModelInfo info)
    {
        if (info.ParameterCount > MostWeights)
        {
            throw new NotSupportedException(string.Create(
                CultureInfo.InvariantCulture,
                $"{info.Name} has {info.ParameterCount} parameters, but an ONNX file of one piece holds at most {MostWeights}; use Save, whose files may be larger."));
        }
    }

    /// <summary>Completes the file.</summary>
    public static ProtobufMessage ToMessage(ModelInfo info, OnnxGraph graph)
    {
        IReadOnlyList<int> outputShape = info.Layers.Count == 0 ? info.InputShape : info.Layers[^1].OutputShape;
        return new ProtobufMessage()
            .Add(1, IrVersion)
            .Add(2, "ModelGen")
            .Add(3, typeof(OnnxFile).Assembly.GetName().Version!.ToString(fieldCount: 3))
            .Add(7, graph.ToMessage()
                .Add(GraphInputField, Value(OnnxGraph.Input, info.InputShape))
                .Add(GraphOutputField, Value(OnnxGraph.Output, outputShape)))
            .Add(8, new ProtobufMessage().Add(1, "").Add(2, OperatorSet))
            .Add(14, Metadata("fingerprint", info.Fingerprint))
            .Add(14, Metadata("model", info.Name));
    }

    private static ProtobufMessage Metadata(string key, string value) => new ProtobufMessage().Add(1, key).Add(2, value);

    /// <summary>A value of any number of rows of that shape.</summary>
    private static ProtobufMessage Value(string name, IReadOnlyList<int> shape)
    {
        ProtobufMessage dimensions = new ProtobufMessage()
            .Add(1, new ProtobufMessage().Add(2, Rows))
            .AddAll(1, shape, static extent => new ProtobufMessage().Add(1, extent));
        ProtobufMessage tensor = new ProtobufMessage().Add(1, OnnxTensor.FloatType).Add(2, dimensions);
        return new ProtobufMessage().Add(1, name).Add(2, new ProtobufMessage().Add(1, tensor));
    }
}
