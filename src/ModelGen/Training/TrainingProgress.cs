namespace ModelGen;

/// <summary>How far training has come.</summary>
/// <param name="Epoch">The present epoch of this fit, from 1.</param>
/// <param name="Epochs">Epochs of this fit.</param>
/// <param name="Step">Updates made in this epoch.</param>
/// <param name="Steps">Updates of an epoch; 0 in the first epoch of a stream whose length nobody said.</param>
/// <param name="Metrics">Means over this epoch so far: "loss" and the metrics, and at the epoch's end those of validation ("val_loss", ...).</param>
/// <param name="Elapsed">Time since the epoch began.</param>
/// <param name="LearningRate">The learning rate of the present update.</param>
/// <param name="IsEpochEnd">Whether the epoch is over, validation included.</param>
public sealed record TrainingProgress(
    int Epoch,
    int Epochs,
    int Step,
    int Steps,
    IReadOnlyDictionary<string, double> Metrics,
    TimeSpan Elapsed,
    float LearningRate,
    bool IsEpochEnd);
