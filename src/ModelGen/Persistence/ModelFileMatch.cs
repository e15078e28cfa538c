namespace ModelGen;

/// <summary>Compares the tensors of a file with those of a model.</summary>
internal static class ModelFileMatch
{
    /// <summary>The model's parameter for each tensor of the file, in the file's order; null for a tensor to pass over.</summary>
    /// <exception cref="ModelFileException">The file is of another architecture, or its tensors are not exactly the model's.</exception>
    public static List<Parameter?> Run(SafetensorsHeader header, ModelFileMetadata metadata, ModelState state, string source)
    {
        Dictionary<string, SafetensorsTensor> tensors = header.Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        RequireAll(tensors, state.Parameters, source, $"another architecture than {state.Info.Name}");
        RequireFingerprint(metadata, state.Info, source);
        if (metadata.Optimizer is not null && state.Info.Training is { } training)
        {
            RequireOptimizer(tensors, metadata.Optimizer, training, state, source);
        }

        return [.. header.Tensors.Select(tensor => Target(tensor, metadata, state, source))];
    }

    private static void RequireAll(Dictionary<string, SafetensorsTensor> tensors, ParameterCollection parameters, string source, string verdict)
    {
        foreach (Parameter parameter in parameters)
        {
            string expected = $"expected the tensor '{parameter.Name}' {ShapeText.Format(parameter.Shape)}";
            if (!tensors.TryGetValue(parameter.Name, out SafetensorsTensor? tensor))
            {
                throw new ModelFileException(source, $"it is of {verdict}: {expected}, which is missing. It has: {string.Join(", ", tensors.Keys)}.");
            }

            if (!tensor.HasShape(parameter.Shape))
            {
                throw new ModelFileException(source, $"it is of {verdict}: {expected}, but its shape is {tensor.ShapeText}.");
            }
        }
    }

    private static void RequireFingerprint(ModelFileMetadata metadata, ModelInfo info, string source)
    {
        if (metadata.Fingerprint is { } fingerprint && fingerprint != info.Fingerprint)
        {
            throw new ModelFileException(
                source,
                $"it is of another architecture than {info.Name}: all tensors have the expected shapes, but the fingerprint is {fingerprint} "
                + $"instead of {info.Fingerprint}, so layers, their order or their settings (activations, for instance) differ.");
        }
    }

    private static void RequireOptimizer(
        Dictionary<string, SafetensorsTensor> tensors, string optimizer, TrainingInfo training, ModelState state, string source)
    {
        const string WayOut = "save without the optimizer to exchange the weights alone";
        if (optimizer != training.Optimizer)
        {
            throw new ModelFileException(
                source, $"it holds the state of the optimizer {optimizer}, but {state.Info.Name} is trained with {training.Optimizer}: {WayOut}.");
        }

        RequireAll(tensors, state.OptimizerState, source, $"a model whose {optimizer} keeps other state ({WayOut})");
    }

    private static Parameter? Target(SafetensorsTensor tensor, ModelFileMetadata metadata, ModelState state, string source)
    {
        if (state.Parameters.TryGet(tensor.Name, out Parameter? parameter) || state.OptimizerState.TryGet(tensor.Name, out parameter))
        {
            return parameter;
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
