namespace ModelGen;

/// <summary>Reads weights that another framework wrote.</summary>
internal static class ModelFileImport
{
    /// <exception cref="ModelFileException">The tensors are not exactly the model's under the names of the map.</exception>
    /// <exception cref="ArgumentException">The map does not fit the model.</exception>
    public static ModelState Read(Stream stream, ModelInfo info, NameMap mapNames, string source)
    {
        ModelState state = ModelState.OfZeros(info, seed: 0);
        OrderedDictionary<string, MappedParameter> parameters = mapNames.Apply(state);
        SafetensorsReader reader = new(stream, source);
        SafetensorsHeader header = reader.ReadHeader();
        if (new ModelFileMetadata(header.Metadata, source).Fingerprint is not null)
        {
            throw new ModelFileException(source, $"ModelGen wrote it, under its own names: load it without {mapNames.Call}.");
        }

        RequireAll(header, parameters, mapNames, info, source);
        foreach (SafetensorsTensor tensor in header.Tensors)
        {
            if (parameters.TryGetValue(tensor.Name, out MappedParameter? parameter))
            {
                float[] values = new float[parameter.Parameter.Count];
                reader.ReadValues(tensor, values);
                parameter.CopyFrom(values);
            }
            else
            {
                reader.SkipValues(tensor.Length);
            }
        }

        reader.RequireEnd();
        MarkAsAdapted(state);
        return state;
    }

    private static void RequireAll(
        SafetensorsHeader header, OrderedDictionary<string, MappedParameter> parameters, NameMap mapNames, ModelInfo info, string source)
    {
        Dictionary<string, SafetensorsTensor> tensors = header.Tensors.ToDictionary(static tensor => tensor.Name, StringComparer.Ordinal);
        foreach ((string name, MappedParameter mapped) in parameters)
        {
            string expected = $"it does not fit {info.Name}: expected the tensor '{name}' {ShapeText.Format(mapped.Shape)} for {mapped.Parameter}";
            if (!tensors.TryGetValue(name, out SafetensorsTensor? tensor))
            {
                string layer = mapped.Parameter.Info.Layer;
                string wayOut = mapNames.Names(layer) ? "" : $" Say what {layer} is called there: {mapNames.Call}((\"{layer}\", ...)).";
                throw new ModelFileException(source, $"{expected}, which is missing. It has: {Excerpt.Of(tensors.Keys)}.{wayOut}");
            }

            if (!tensor.HasShape(mapped.Shape))
            {
                throw new ModelFileException(source, $"{expected}, but its shape is {tensor.ShapeText}.");
            }

            if (!SafetensorsNumbers.IsReadable(tensor.NumberType))
            {
                throw new ModelFileException(
                    source, $"the tensor '{name}' has the number type {tensor.NumberType}, but only {SafetensorsNumbers.Readable} can be read: convert it to F32.");
            }
        }

        RequireNoOther(header, parameters, mapNames, info, source);
    }

    private static void RequireNoOther(
        SafetensorsHeader header, OrderedDictionary<string, MappedParameter> parameters, NameMap mapNames, ModelInfo info, string source)
    {
        if (header.Tensors.FirstOrDefault(tensor => !parameters.ContainsKey(tensor.Name) && !mapNames.Ignores(tensor.Name, info)) is { } other)
        {
            throw new ModelFileException(
                source, $"it does not fit {info.Name}: it has the tensor '{other.Name}' {other.ShapeText}, which belongs to no layer of {mapNames.Call}(...).");
        }
    }

    /// <summary>Statistics that came with the file are not to be measured again.</summary>
    private static void MarkAsAdapted(ModelState state)
    {
        if (state.Info.Normalization is { } normalization)
        {
            state.Parameters[$"{normalization.Layer}.{NamingConvention.Count}"].CopyFrom([1f]);
        }
    }
}
