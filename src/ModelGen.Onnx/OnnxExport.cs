namespace ModelGen;

/// <summary>
/// ONNX files (IR version 8, operator set 17) of what a model computes when it predicts: one input <c>input</c> [N, ...] and one
/// output <c>output</c> [N, ...] for any number N of rows. Nodes bear the names of the layers. Dropout and augmentation, which do
/// nothing then, are left out.
/// </summary>
public static class OnnxExport
{
    /// <summary>Exports a model to a file, which is replaced as a whole: after a crash, either the old one or the new one is there.</summary>
    /// <param name="model">The model.</param>
    /// <param name="path">The file, "digits.onnx".</param>
    /// <param name="options">How to export, or <see langword="null"/>.</param>
    /// <exception cref="IOException">The file cannot be written; the old one is unchanged.</exception>
    /// <exception cref="NotSupportedException">The model has a layer that ONNX files are not written of, or over 2 GB of weights.</exception>
    public static void ExportOnnx(this IModel model, string path, OnnxOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ProtobufMessage message = ToMessage(model, options);
        FileReplacement.Write(path, message.WriteTo);
    }

    /// <summary>Exports a model to a stream, which stays open.</summary>
    /// <param name="model">The model.</param>
    /// <param name="stream">Where to write, from its position on; it need not seek.</param>
    /// <param name="options">How to export, or <see langword="null"/>.</param>
    /// <exception cref="NotSupportedException">The model has a layer that ONNX files are not written of, or over 2 GB of weights.</exception>
    public static void ExportOnnx(this IModel model, Stream stream, OnnxOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ToMessage(model, options).WriteTo(stream);
    }

    private static ProtobufMessage ToMessage(IModel model, OnnxOptions? options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ModelState state = model.State;
        OnnxFile.RequireSize(state.Info);
        OnnxGraph graph = new(state.Info.Name);
        foreach (LayerInfo layer in state.Info.Layers)
        {
            IReadOnlyList<OptionalColumn> optional = state.Info.Normalization is { } normalization && normalization.Layer == layer.Name ? normalization.Optional : [];
            LayerNodes.Find(layer).Write(new ExportedLayer(layer, state.Parameters, options ?? new OnnxOptions(), optional), graph);
        }

        graph.Complete();
        return OnnxFile.ToMessage(state.Info, graph);
    }
}
