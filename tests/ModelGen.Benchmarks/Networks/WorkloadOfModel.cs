namespace ModelGen.Benchmarks;

/// <summary>A workload of a model class.</summary>
/// <param name="rows">Rows of the batch.</param>
/// <param name="targets">The targets of that batch.</param>
internal sealed class Workload<TModel, TTarget>(int rows, TTarget[] targets) : Workload(TModel.Info, rows)
    where TModel : class, ITrainable<TModel, TTarget>
    where TTarget : unmanaged
{
    private readonly TModel _model = TModel.Create(new ModelState(TModel.Info, seed: 7));

    /// <inheritdoc/>
    public override IModel Model => _model;

    /// <inheritdoc/>
    public override Array Targets => targets;

    /// <inheritdoc/>
    public override float Train() => _model.TrainStep(Inputs, targets, default, default).Total;
}
