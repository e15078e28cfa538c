using Samples;

namespace ModelGen.Benchmarks;

/// <summary>A data set, a network and how it is trained.</summary>
/// <param name="Name">Its name in the reference.</param>
/// <param name="File">The data set.</param>
/// <param name="Run">Trains with a seed on the first table and measures on the second.</param>
/// <param name="Bars">What the reference reached.</param>
/// <param name="IsFolded">Whether every fifth of the rows is the test set once, and the results are pooled.</param>
internal sealed record AccuracyTask(
    string Name,
    string File,
    Func<int, NumberTable, NumberTable, Measurement> Run,
    IReadOnlyList<Bar> Bars,
    bool IsFolded = false);
