namespace ModelGen.Benchmarks;

/// <summary>What one training on MNIST gave.</summary>
/// <param name="Accuracy">The share of the test digits read right.</param>
/// <param name="Loss">The loss on the test digits.</param>
/// <param name="SecondsPerEpoch">The time of an epoch's training, without evaluation.</param>
internal readonly record struct MnistRun(double Accuracy, double Loss, double SecondsPerEpoch);
