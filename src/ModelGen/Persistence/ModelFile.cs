namespace ModelGen;

/// <summary>
/// Model files: safetensors, which most frameworks read, with tensors in row-major order ([in × units] for kernels) under the
/// names of <see cref="ModelState.Parameters"/>.
/// </summary>
public static class ModelFile
{
    private const string StreamName = "The stream";

    /// <summary>Saves a model. The file is replaced as a whole: after a crash, either the old one or the new one is there.</summary>
    /// <param name="model">The model.</param>
    /// <param name="path">The file, "digits.safetensors".</param>
    /// <param name="includeOptimizer">Whether to save what training needs to continue to the bit: optimizer state, counters and learning rate.</param>
    /// <exception cref="IOException">The file cannot be written; the old one is unchanged.</exception>
    public static void Save(this IModel model, string path, bool includeOptimizer = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileReplacement.Write(path, stream => model.Save(stream, includeOptimizer));
    }

    /// <summary>Writes a model to a stream, which stays open.</summary>
    /// <param name="model">The model.</param>
    /// <param name="stream">Where to write, from its position on; it need not seek.</param>
    /// <param name="includeOptimizer">Whether to save what training needs to continue to the bit: optimizer state, counters and learning rate.</param>
    public static void Save(this IModel model, Stream stream, bool includeOptimizer = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(stream);
        ModelState state = model.State;
        IEnumerable<Parameter> parameters = includeOptimizer ? state.Parameters.Concat(state.OptimizerState) : state.Parameters;
        SafetensorsWriter.Write(stream, ModelFileMetadata.Of(state, includeOptimizer), parameters.Select(SafetensorsSource.Of));
    }

    /// <summary>Saves the weights for another framework. The file is replaced as a whole.</summary>
    /// <param name="model">The model.</param>
    /// <param name="path">The file.</param>
    /// <param name="mapNames">Whose names and layout to write: <c>NameMap.PyTorch(("Dense1", "fc1"))</c>.</param>
    /// <exception cref="IOException">The file cannot be written; the old one is unchanged.</exception>
    /// <exception cref="ArgumentException">The map names a layer that the model does not have, or gives two parameters the same name.</exception>
    public static void Save(this IModel model, string path, NameMap mapNames)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(mapNames);
        OrderedDictionary<string, MappedParameter> parameters = mapNames.Apply(model.State);
        FileReplacement.Write(path, stream => SafetensorsWriter.Write(
            stream, new Dictionary<string, string>(), parameters.Select(static pair => new SafetensorsSource(pair.Key, pair.Value.Shape, pair.Value.CopyTo))));
    }

    /// <summary>
    /// Loads a model. From a file without optimizer state the model begins its training anew, with fresh optimizer state and
    /// all counters at 0; else training continues where it was when the file was saved.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ModelFileException">The file is no safetensors file, is damaged, or is of another architecture.</exception>
    public static TModel Load<TModel>(string path)
        where TModel : class, IModel<TModel>
    {
        using FileStream stream = OpenRead(path);
        return TModel.Create(ModelFileReader.Read(stream, TModel.Info, $"'{path}'").State);
    }

    /// <summary>
    /// Loads weights that another framework wrote, in the same network. The model begins its training anew. Numbers of F64, F16 and
    /// BF16 become F32.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="mapNames">Whose names it has: <c>NameMap.PyTorch(("Dense1", "fc1"))</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ModelFileException">The file is no safetensors file, is damaged, or does not hold exactly the model's tensors.</exception>
    /// <exception cref="ArgumentException">The map names a layer that the model does not have, or gives two parameters the same name.</exception>
    public static TModel Load<TModel>(string path, NameMap mapNames)
        where TModel : class, IModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(mapNames);
        using FileStream stream = OpenRead(path);
        return TModel.Create(ModelFileImport.Read(stream, TModel.Info, mapNames, $"'{path}'"));
    }

    /// <summary>Loads a model from a stream, which is read from its position to its end and stays open.</summary>
    /// <param name="stream">The stream; it need not seek.</param>
    /// <exception cref="ModelFileException">The stream holds no safetensors file, or one that is damaged or of another architecture.</exception>
    public static TModel Load<TModel>(Stream stream)
        where TModel : class, IModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(stream);
        return TModel.Create(ModelFileReader.Read(stream, TModel.Info, StreamName).State);
    }

    /// <summary>Loads weights that another framework wrote from a stream, which is read from its position to its end and stays open.</summary>
    /// <inheritdoc cref="Load{TModel}(string, NameMap)"/>
    /// <param name="stream">The stream; it need not seek.</param>
    /// <param name="mapNames">Whose names it has: <c>NameMap.PyTorch(("Dense1", "fc1"))</c>.</param>
    public static TModel Load<TModel>(Stream stream, NameMap mapNames)
        where TModel : class, IModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(mapNames);
        return TModel.Create(ModelFileImport.Read(stream, TModel.Info, mapNames, StreamName));
    }

    private static FileStream OpenRead(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            throw new ModelFileException($"'{path}'", "it is a folder: name the file in it.");
        }

        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
    }
}
