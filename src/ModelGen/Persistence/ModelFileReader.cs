namespace ModelGen;

/// <summary>What a model file holds.</summary>
/// <param name="State">The model's data.</param>
/// <param name="Metadata">All that the file says besides tensors.</param>
/// <param name="CallbackValues">The tensors of callbacks, by name, where they were asked for.</param>
internal sealed record ModelFileContent(
    ModelState State, IReadOnlyDictionary<string, string> Metadata, IReadOnlyDictionary<string, float[]> CallbackValues);

/// <summary>Reads files that ModelGen wrote.</summary>
internal static class ModelFileReader
{
    /// <exception cref="ModelFileException">The file is no safetensors file, is damaged, or is of another architecture.</exception>
    public static ModelFileContent Read(Stream stream, ModelInfo info, string source, bool withCallbacks = false)
    {
        SafetensorsReader reader = new(stream, source);
        SafetensorsHeader header = reader.ReadHeader();
        ModelFileMetadata metadata = new(header.Metadata, source);
        ModelState state = ModelState.OfZeros(info, metadata.Seed);
        List<Parameter?> targets = ModelFileMatch.Run(header, metadata, state, source);
        Dictionary<string, float[]> callbackValues = new(StringComparer.Ordinal);
        for (int i = 0; i < targets.Count; i++)
        {
            if (targets[i] is null && withCallbacks)
            {
                callbackValues.Add(header.Tensors[i].Name, reader.ReadValues(header.Tensors[i]));
            }
            else
            {
                ReadTensor(reader, header.Tensors[i], targets[i]);
            }
        }

        reader.RequireEnd();
        if (metadata.Optimizer is not null && info.Training is not null)
        {
            metadata.RestoreTraining(state);
        }

        metadata.RequireChecksum(reader.Checksum);

        return new ModelFileContent(state, header.Metadata, callbackValues);
    }

    private static void ReadTensor(SafetensorsReader reader, SafetensorsTensor tensor, Parameter? target)
    {
        if (target is null)
        {
            reader.SkipValues(tensor.Length);
            return;
        }

        float[] values = new float[target.Count];
        reader.ReadValues(values);
        target.CopyFrom(values);
    }
}
