using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// Model files: safetensors, which most frameworks read, with tensors in row-major order ([in × units] for kernels) under the
/// names of <see cref="ModelState.Parameters"/>.
/// </summary>
public static class ModelFile
{
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
        SafetensorsWriter.Write(stream, ModelFileMetadata.Of(state, includeOptimizer), parameters);
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
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            throw new ModelFileException($"'{path}'", "it is a folder: name the file in it.");
        }

        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return TModel.Create(Read(stream, TModel.Info, $"'{path}'"));
    }

    /// <summary>Loads a model from a stream, which is read from its position to its end and stays open.</summary>
    /// <param name="stream">The stream; it need not seek.</param>
    /// <exception cref="ModelFileException">The stream holds no safetensors file, or one that is damaged or of another architecture.</exception>
    public static TModel Load<TModel>(Stream stream)
        where TModel : class, IModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(stream);
        return TModel.Create(Read(stream, TModel.Info, "The stream"));
    }

    private static ModelState Read(Stream stream, ModelInfo info, string source)
    {
        SafetensorsReader reader = new(stream, source);
        SafetensorsHeader header = reader.ReadHeader();
        ModelFileMetadata metadata = new(header.Metadata, source);
        ModelState state = new(info, metadata.Seed, Slab.Allocate(info.WeightsLength));
        List<Parameter?> targets = ModelFileMatch.Run(header, metadata, state, source);
        for (int i = 0; i < targets.Count; i++)
        {
            ReadTensor(reader, header.Tensors[i], targets[i]);
        }

        reader.RequireEnd();
        if (metadata.Optimizer is not null && info.Training is not null)
        {
            metadata.RestoreTraining(state);
        }

        return state;
    }

    private static void ReadTensor(SafetensorsReader reader, SafetensorsTensor tensor, Parameter? target)
    {
        if (target is null)
        {
            reader.SkipValues(tensor.End - tensor.Begin);
            return;
        }

        float[] values = new float[target.Count];
        reader.ReadValues(values);
        target.CopyFrom(values);
    }
}
