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

        foreach (Parameter parameter in to.Parameters)
        {
            float[] values = new float[parameter.Count];
            from.Parameters[parameter.Name].CopyTo(values);
            parameter.CopyFrom(values);
        }
    }
}
