namespace ModelGen;

/// <summary>How a model is trained, as declared.</summary>
public sealed record TrainingInfo
{
    /// <summary>
    /// 16 hex digits over all that is declared and decides the bits of training besides the architecture: loss, optimizer, schedule and
    /// clipping with their numbers, dropout, penalties, augmentation, frozen layers. A fit is resumed only with the same.
    /// </summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The loss; <see cref="Loss.External"/> when the caller supplies output gradients, or the loss is the user's own.</summary>
    public required Loss Loss { get; init; }

    /// <summary>The name of the struct that is the user's own loss, or <see langword="null"/>.</summary>
    public string? OwnLoss { get; init; }

    /// <summary>Whether the outputs are logits instead of probabilities: one output then means yes above 0, not above 0.5.</summary>
    public bool FromLogits { get; init; }

    /// <summary>The optimizer's name, "Adam": part of the names of its state.</summary>
    public required string Optimizer { get; init; }

    /// <summary>The numbers that the optimizer keeps for each trainable parameter; at most three slots.</summary>
    public required IReadOnlyList<OptimizerSlot> OptimizerSlots { get; init; }

    /// <summary>The learning rate, or the one from which the schedule starts.</summary>
    public required double LearningRate { get; init; }

    /// <summary>How the learning rate changes, or <see langword="null"/> when it is constant.</summary>
    public LearningRateSchedule? Schedule { get; init; }

    /// <summary>Each parameter's gradient is scaled down to at most this Euclidean norm.</summary>
    public double? ClipNorm { get; init; }

    /// <summary>All gradients together are scaled down to at most this Euclidean norm.</summary>
    public double? GlobalClipNorm { get; init; }

    /// <summary>Each gradient is clamped to ± this value.</summary>
    public double? ClipValue { get; init; }

    /// <summary>What is reported beside the loss, in the order of display.</summary>
    public IReadOnlyList<Metric> Metrics { get; init; } = [];

    /// <summary>The user's own metrics, reported after the others.</summary>
    public IReadOnlyList<OwnMetric> OwnMetrics { get; init; } = [];

    /// <summary>How many of the highest outputs <see cref="Metric.TopKAccuracy"/> looks at.</summary>
    public int TopK { get; init; } = 5;
}

/// <summary>A number that an optimizer keeps for each trainable parameter.</summary>
/// <param name="Name">"M": the last part of names such as "Dense1.Kernel.Adam.M".</param>
/// <param name="InitialValue">Its value before the first update.</param>
public sealed record OptimizerSlot(string Name, double InitialValue);
