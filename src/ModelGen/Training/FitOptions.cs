namespace ModelGen;

/// <summary>How <c>Fit</c> trains.</summary>
public sealed record FitOptions
{
    /// <summary>How often training goes through the data, at least 1. Default 1.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>Rows of one update, at least 1; the last batch of an epoch may be smaller. Default 32.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>
    /// Data on which loss and metrics are computed after each epoch, in memory or streamed, with targets of the training data's type; or
    /// <see langword="null"/>.
    /// </summary>
    public Dataset? Validation { get; init; }

    /// <summary>
    /// Whether each epoch takes the rows in a new random order, which the model's seed and the epoch's number decide. Default true. A
    /// stream is shuffled as far as <see cref="StreamingDataset{TTarget}.ShuffleBuffer"/> allows.
    /// </summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>
    /// Threads to use at most; 0, the default, leaves it to <see cref="ModelState.Threads"/>, which uses all cores unless it was
    /// set. Layers too small to gain from several threads use one. The numbers computed do not depend on it, to the bit.
    /// </summary>
    public int Threads { get; init; }

    /// <summary>Are told of each step and epoch, in this order, and may stop training. Default none.</summary>
    public IReadOnlyList<Callback> Callbacks { get; init; } = [];

    /// <summary>Told how training goes: at most ten times a second, and at the end of each epoch. It is called on the training thread.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="ArgumentException">A callback is null, or there twice.</exception>
    internal void Validate()
    {
        RequireAtLeast(1, Epochs, nameof(Epochs));
        RequireAtLeast(1, BatchSize, nameof(BatchSize));
        RequireAtLeast(0, Threads, nameof(Threads));
        if (Callbacks is null || Callbacks.Any(static callback => callback is null))
        {
            throw new ArgumentException("FitOptions.Callbacks holds null: pass callbacks, or an empty list.", nameof(Callbacks));
        }

        if (Callbacks.Distinct(ReferenceEqualityComparer.Instance).Count() < Callbacks.Count)
        {
            throw new ArgumentException("FitOptions.Callbacks holds the same callback twice: it would be told of everything twice.", nameof(Callbacks));
        }

        if (Callbacks.OfType<BackupAndRestore>().Count() > 1)
        {
            throw new ArgumentException("FitOptions.Callbacks holds two BackupAndRestore: a fit can be resumed from one file only.", nameof(Callbacks));
        }
    }

    private static void RequireAtLeast(int minimum, int value, string name)
    {
        if (value < minimum)
        {
            throw new ArgumentOutOfRangeException(name, value, $"FitOptions.{name} must be at least {minimum}.");
        }
    }
}
