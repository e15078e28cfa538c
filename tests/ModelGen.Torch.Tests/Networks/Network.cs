namespace ModelGen.Torch.Tests;

/// <summary>A network with what it is trained on.</summary>
internal sealed record Network
{
    /// <summary>Training steps.</summary>
    public const int Steps = 20;

    /// <summary>What all of it was drawn from; the model's seed too.</summary>
    public required int Seed { get; init; }

    /// <summary>Shape of a row: [n], or [height, width, channels].</summary>
    public required int[] Input { get; init; }

    public required IReadOnlyList<Layer> Layers { get; init; }

    public required NetworkLoss Loss { get; init; }

    public required Optimizer Optimizer { get; init; }

    public Schedule? Schedule { get; init; }

    public required IReadOnlyList<NetworkParameter> Parameters { get; init; }

    /// <summary>They take turns.</summary>
    public required IReadOnlyList<NetworkBatch> Batches { get; init; }

    /// <summary>The model class's name.</summary>
    public string ClassName => $"Net{Seed}";

    /// <summary>The model class, as a user would write it.</summary>
    public string Declaration => string.Concat(Attributes.Select(static attribute => $"[{attribute}] ")) + $"public partial class {ClassName};";

    public NetworkBatch Batch(int step) => Batches[step % Batches.Count];

    /// <summary>The learning rate of a step, from 0.</summary>
    public double LearningRate(int step) => Schedule?.Rate(Optimizer.LearningRate, step) ?? Optimizer.LearningRate;

    private IEnumerable<string> Attributes =>
    [
        "Model", $"Input({string.Join(", ", Input)})", .. Layers.Select(static layer => layer.Attribute), Loss.Attribute, Optimizer.Attribute,
        .. Schedule is null ? Array.Empty<string>() : [Schedule.Attribute],
    ];
}
