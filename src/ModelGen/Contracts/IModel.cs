namespace ModelGen;

/// <summary>A model of any architecture: what prediction, files and export need.</summary>
public interface IModel
{
    /// <summary>All mutable data of the model.</summary>
    ModelState State { get; }

    /// <summary>Computes the outputs of whole rows, in inference mode. Safe beside other predictions, not beside training.</summary>
    /// <param name="inputs">[rows × InputSize], row-major, at least one row.</param>
    /// <param name="outputs">Receives [rows × OutputSize]; may be longer.</param>
    /// <exception cref="ArgumentException">The inputs hold no whole rows, or the outputs are too short.</exception>
    void Predict(ReadOnlySpan<float> inputs, Span<float> outputs);
}

/// <summary>A model class, known by type: what creates its instances.</summary>
/// <typeparam name="TSelf">The model class.</typeparam>
public interface IModel<TSelf> : IModel
    where TSelf : class, IModel<TSelf>
{
    /// <summary>The architecture.</summary>
    static abstract ModelInfo Info { get; }

    /// <summary>Makes a model around existing data, which it owns from then on.</summary>
    /// <param name="state">Data of this very architecture.</param>
    static abstract TSelf Create(ModelState state);
}
