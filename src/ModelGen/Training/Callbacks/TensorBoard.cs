namespace ModelGen;

/// <summary>
/// Writes event files that TensorBoard shows: loss, metrics and learning rate of each epoch, training and validation as two runs
/// in one diagram, with the tags that Keras writes ("epoch_loss"). Start it with <c>tensorboard --logdir</c> and the folder's parent.
/// </summary>
/// <param name="folder">The folder of this training, "runs/1"; it is created.</param>
public sealed class TensorBoard(string folder) : Callback
{
    private readonly string _folder = Path.GetFullPath(folder);
    private TensorBoardFile? _train;
    private TensorBoardFile? _validation;

    /// <inheritdoc/>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public override void OnTrainBegin(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        bool validates = context.Keys.Any(FigureKeys.IsOfValidation);
        CallbackOutput.Prepare(nameof(TensorBoard), _folder, () =>
        {
            _train = TensorBoardFile.Create(Path.Combine(_folder, "train"));
            _validation = validates ? TensorBoardFile.Create(Path.Combine(_folder, "validation")) : null;
        });
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public override void OnEpochEnd(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _train!.Append(
            context.Epoch,
            [.. context.Keys.Where(static key => !FigureKeys.IsOfValidation(key)).Select(key => ("epoch_" + key, context.Results[key])), ("epoch_learning_rate", context.LearningRate)]);
        _validation?.Append(
            context.Epoch, [.. context.Keys.Where(FigureKeys.IsOfValidation).Select(key => ("epoch_" + key[FigureKeys.ValidationPrefix.Length..], context.Results[key]))]);
    }
}
