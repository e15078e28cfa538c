namespace ModelGen;

/// <summary>Copies of models.</summary>
public static class ModelCopy
{
    /// <summary>
    /// A model of its own with the same weights, optimizer state, counters and learning rate: serve from it while the original
    /// is trained, or train both in parallel. A <c>Forward</c> that still waits for its <c>Backward</c> stays behind.
    /// </summary>
    /// <param name="model">The model; it must not be trained meanwhile.</param>
    public static TModel Clone<TModel>(this TModel model)
        where TModel : class, IModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(model);
        return TModel.Create(model.State.Clone());
    }

    /// <summary>
    /// Replaces all weights by those of another model of the same architecture. Other layers may be frozen in it: learn with some
    /// frozen, then copy into a model of all. Optimizer state, counters and learning rate stay.
    /// </summary>
    /// <param name="model">The model that changes; it must not be trained meanwhile.</param>
    /// <param name="source">The other one; it must not be trained meanwhile.</param>
    /// <exception cref="ArgumentException">The source is of another architecture; nothing has changed.</exception>
    public static void CopyWeightsFrom(this IModel model, IModel source)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(source);
        ModelState from = source.State;
        ModelState to = model.State;
        if (ArchitectureDifference.Between(from.Info, to.Info) is { } difference)
        {
            throw new ArgumentException($"{from.Info.Name} is of another architecture than {to.Info.Name}: {difference}.", nameof(source));
        }

        Copy(to.Parameters, from.Parameters);
    }

    /// <summary>
    /// Replaces the weights of some layers by those of the same layers of another model, which may differ in all others: features learned in one
    /// task, for instance, under a new head. Layers may be frozen in either. Optimizer state, counters and learning rate stay.
    /// </summary>
    /// <param name="model">The model that changes; it must not be trained meanwhile.</param>
    /// <param name="source">The other one; it must not be trained meanwhile.</param>
    /// <param name="layers">Their names: of a layer, "Dense1", or of a block, "Features1", which stands for all layers in it.</param>
    /// <exception cref="ArgumentException">No layer is named, one of the models has none of a name, or they differ in it; nothing has changed.</exception>
    public static void CopyWeightsFrom(this IModel model, IModel source, params IReadOnlyList<string> layers)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(layers);
        ModelState from = source.State;
        ModelState to = model.State;
        if (layers.Count == 0)
        {
            throw new ArgumentException("No layer is named; to copy all weights, leave the list out.", nameof(layers));
        }

        foreach (string name in layers)
        {
            RequireSame(name, from.Info, to.Info);
        }

        Copy(to.Parameters.Where(parameter => layers.Any(name => LayerPath.IsWithin(parameter.Info.Layer, name))), from.Parameters);
    }

    private static void RequireSame(string name, ModelInfo source, ModelInfo model)
    {
        RequireWeights(name, model);
        RequireWeights(name, source);
        if (ArchitectureDifference.Within(name, source, model) is { } difference)
        {
            throw new ArgumentException($"'{name}' of {source.Name} is of another architecture than that of {model.Name}: {difference}.", nameof(source));
        }
    }

    private static void RequireWeights(string layers, ModelInfo info)
    {
        ArgumentException.ThrowIfNullOrEmpty(layers);
        if (!info.Parameters.Any(parameter => LayerPath.IsWithin(parameter.Layer, layers)))
        {
            string known = string.Join(", ", info.Layers.Where(static layer => layer.ParameterCount > 0).Select(static layer => layer.Name));
            throw new ArgumentException($"{info.Name} has no layer or block '{layers}' with weights. Layers with weights are: {known}.", nameof(layers));
        }
    }

    private static void Copy(IEnumerable<Parameter> destinations, ParameterCollection sources)
    {
        foreach (Parameter destination in destinations)
        {
            float[] values = new float[destination.Count];
            sources[destination.Name].CopyTo(values);
            destination.CopyFrom(values);
        }
    }
}
