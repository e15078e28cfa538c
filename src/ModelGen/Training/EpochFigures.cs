namespace ModelGen;

/// <summary>What is known of an epoch besides its results.</summary>
/// <param name="LearningRate">The rate of its last update.</param>
/// <param name="DataLoss">Its training loss without penalties.</param>
/// <param name="ValidationDataLoss">Its validation loss without penalties; null without validation data.</param>
internal readonly record struct EpochFigures(float LearningRate, double DataLoss, double? ValidationDataLoss);
