namespace ModelGen;

/// <summary>Compares the tensors of a file with those of a model.</summary>
internal static class ModelFileMatch
{
    /// <summary>The model's parameter for each tensor of the file, in the file's order; null for a tensor to pass over.</summary>
    /// <exception cref="ModelFileException">The file is of another architecture, or its tensors are not exactly the model's.</exception>
    public static List<Parameter?> Run(SafetensorsHeader header, ModelFileMetadata metadata, ModelState state, string source)
    {
        Dictionary<string, SafetensorsTensor> tensors = header.Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        string fingerprint = metadata.Fingerprint ?? throw new ModelFileException(
            source,
            $"its metadata has no fingerprint, so ModelGen did not write it: say whose names it has, {state.Info.Name}.{nameof(ModelFile.Load)}"
            + $"(path, {nameof(NameMap)}.{nameof(NameMap.PyTorch)}(...)) or {nameof(NameMap)}.{nameof(NameMap.Keras)}(...).");
        RequireSchema(metadata.Schema, state.Info, source);
        RequireAll(tensors, InLayerOrder(state.Parameters, state.Info), source, $"another architecture than {state.Info.Name}", FirstDifference(metadata, state.Info));
        RequireFingerprint(fingerprint, metadata, state.Info, source);
        if (metadata.Optimizer is not null && state.Info.Training is { } training)
        {
            RequireOptimizer(tensors, metadata, training, state, source);
        }

        return [.. header.Tensors.Select(tensor => Target(tensor, metadata, state, source))];
    }

    /// <summary>The parameters in the order of the layers: stored ones begin with all that are trainable.</summary>
    public static IEnumerable<Parameter> InLayerOrder(IEnumerable<Parameter> parameters, ModelInfo info)
    {
        Dictionary<string, int> places = info.Layers.Select(static (layer, place) => (layer.Name, place)).ToDictionary();
        return parameters.OrderBy(parameter => places.GetValueOrDefault(parameter.Info.Layer, places.Count));
    }

    private static void RequireAll(Dictionary<string, SafetensorsTensor> tensors, IEnumerable<Parameter> parameters, string source, string verdict, string difference = "")
    {
        foreach (Parameter parameter in parameters)
        {
            string expected = $"expected the tensor '{parameter.Name}' {ShapeText.Format(parameter.Shape)}";
            if (!tensors.TryGetValue(parameter.Name, out SafetensorsTensor? tensor))
            {
                throw new ModelFileException(source, $"it is of {verdict}: {expected}, which is missing{difference}. It has: {Excerpt.Of(tensors.Keys)}.");
            }

            if (!tensor.HasShape(parameter.Shape))
            {
                throw new ModelFileException(source, $"it is of {verdict}: {expected}, but its shape is {tensor.ShapeText}{difference}.");
            }

            if (tensor.NumberType != SafetensorsNumbers.Float32)
            {
                throw new ModelFileException(source, $"the tensor '{tensor.Name}' has the number type {tensor.NumberType}, but models hold {SafetensorsNumbers.Float32}.");
            }
        }
    }

    /// <summary>Columns that mean something else may have the same number; where only one of the two knows its columns, the rest decides.</summary>
    private static void RequireSchema(IReadOnlyList<string> found, ModelInfo info, string source)
    {
        if (found.Count > 0 && info.Schema.Count > 0 && LineDifference.First(info.Schema, found) is { } difference)
        {
            throw new ModelFileException(
                source, $"it is of other rows than those of {info.Name}: first in property {difference.Number}, expected '{difference.Expected}', but it has '{Excerpt.Of(difference.Found)}'.");
        }
    }

    private static void RequireFingerprint(string fingerprint, ModelFileMetadata metadata, ModelInfo info, string source)
    {
        if (fingerprint != info.Fingerprint)
        {
            throw new ModelFileException(
                source,
                $"it is of another architecture than {info.Name}: all tensors have the expected shapes, but the fingerprint is {Excerpt.Of(fingerprint)} "
                + $"instead of {info.Fingerprint}, so layers, their order or their settings (activations, for instance) differ{FirstDifference(metadata, info)}.");
        }
    }

    /// <summary>Where layers begin to differ; and for a checkpoint, which a fit finds by itself, the way out.</summary>
    private static string FirstDifference(ModelFileMetadata metadata, ModelInfo info)
    {
        string layer = metadata.FirstOtherLayer(info) is { } difference
            ? $"; first in layer {difference.Number}: expected '{difference.Expected}', but it has '{Excerpt.Of(difference.Found)}'"
            : "";
        return metadata.IsCheckpoint ? $"{layer}: {CheckpointMetadata.WayOut}" : layer;
    }

    private static void RequireOptimizer(
        Dictionary<string, SafetensorsTensor> tensors, ModelFileMetadata metadata, TrainingInfo training, ModelState state, string source)
    {
        string wayOut = metadata.IsCheckpoint
            ? CheckpointMetadata.WayOut
            : "save without the optimizer to exchange the weights alone";
        if (metadata.Optimizer is { } found && found != training.Optimizer)
        {
            throw new ModelFileException(
                source, $"it holds the state of the optimizer {Excerpt.Of(found)}, but {state.Info.Name} is trained with {training.Optimizer}: {wayOut}.");
        }

        IReadOnlyList<string> frozen = ModelFileMetadata.FrozenLayers(state.Info);
        if (state.Info.Layers.FirstOrDefault(layer => frozen.Contains(layer.Name) != metadata.Frozen.Contains(layer.Name)) is { } layer)
        {
            (string then, string now) = frozen.Contains(layer.Name) ? ("was trained", "is frozen") : ("was frozen", "is trained");
            throw new ModelFileException(
                source, $"it holds the state of the optimizer of a training in which {layer.Name} {then}, but in {state.Info.Name} it {now}: {wayOut}.");
        }

        RequireAll(tensors, InLayerOrder(state.OptimizerState, state.Info), source, $"a model whose {metadata.Optimizer} keeps other state ({wayOut})");
    }

    private static Parameter? Target(SafetensorsTensor tensor, ModelFileMetadata metadata, ModelState state, string source)
    {
        if (state.Parameters.TryGet(tensor.Name, out Parameter? parameter) || state.OptimizerState.TryGet(tensor.Name, out parameter))
        {
            return parameter;
        }

        if (metadata.IsCheckpoint && tensor.Name.StartsWith(CheckpointMetadata.CallbackPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        // A model that only predicts has no use for optimizer state; a leftover of anything else is an error.
        bool isOptimizerState = metadata.Optimizer is { } optimizer
            && state.Info.Parameters.Any(owner => tensor.Name.StartsWith($"{owner.Name}.{optimizer}.", StringComparison.Ordinal));
        if (isOptimizerState && state.Info.Training is null)
        {
            return null;
        }

        throw new ModelFileException(
            source, $"it is not of {state.Info.Name} as it is declared now: it has the unexpected tensor '{tensor.Name}' {tensor.ShapeText}.");
    }
}
