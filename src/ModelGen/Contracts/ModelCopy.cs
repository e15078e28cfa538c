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
}
