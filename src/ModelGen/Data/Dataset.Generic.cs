using System.Globalization;
using System.Runtime.InteropServices;

namespace ModelGen;

/// <summary>
/// Rows of inputs with their targets, all in memory; <see cref="Dataset.Create(float[], int[], float[])"/> makes them. Immutable:
/// what cuts a data set gives a view of the same memory, which must not change while it is in use.
/// </summary>
/// <typeparam name="TTarget"><see cref="int"/> for class numbers, <see cref="float"/> for numbers.</typeparam>
public sealed class Dataset<TTarget> : Dataset
    where TTarget : unmanaged
{
    internal Dataset(ReadOnlyMemory<float> inputs, ReadOnlyMemory<TTarget> targets, int targetSize, int count, ReadOnlyMemory<float> sampleWeights)
        : base(inputs.Length / count, targetSize)
    {
        Count = count;
        Inputs = inputs;
        Targets = targets;
        SampleWeights = sampleWeights;
    }

    /// <summary>Number of rows, at least 1.</summary>
    public int Count { get; }

    internal override string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"{CountText.Of(Count, "row")} of the hash {DataHash.Of(MemoryMarshal.AsBytes(Inputs.Span), MemoryMarshal.AsBytes(Targets.Span), MemoryMarshal.AsBytes(SampleWeights.Span)):x16}");

    /// <summary>The inputs, [<see cref="Count"/> × InputSize], row-major.</summary>
    public ReadOnlyMemory<float> Inputs { get; }

    /// <summary>The targets, [<see cref="Count"/> × TargetSize], row-major.</summary>
    public ReadOnlyMemory<TTarget> Targets { get; }

    /// <summary>One weight a row, or empty: every row weighs 1.</summary>
    public ReadOnlyMemory<float> SampleWeights { get; }

    internal override Type TargetType => typeof(TTarget);

    internal override void VisitInputs(ModelInfo info, string argument, Action<ReadOnlySpan<float>> visit)
    {
        RowCheck<TTarget> check = new(info, argument);
        check.RequireInputWidth(this);
        if (check.NonFiniteProblem(Inputs.Span, InputSize, "input", firstRow: 0) is { } problem)
        {
            throw new ArgumentException(problem, argument);
        }

        visit(Inputs.Span);
    }

    /// <summary>
    /// Cuts the rows in two, in their order: the first ⌊Count·(1 − <paramref name="fraction"/>)⌋ rows and the rest. Call
    /// <see cref="Shuffle"/> before where rows are sorted. Both parts are views.
    /// </summary>
    /// <param name="fraction">Share of the second part, in (0, 1): 0.2 keeps the last fifth for testing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is outside (0, 1), or leaves one part without rows.</exception>
    public (Dataset<TTarget> First, Dataset<TTarget> Second) Split(double fraction)
    {
        if (!(fraction > 0 && fraction < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "The fraction of the second part must be between 0 and 1, both excluded.");
        }

        int first = (int)Math.Floor(Count * (1.0 - fraction));
        RequireRows(first, "first", fraction);
        RequireRows(Count - first, "second", fraction);
        return (Rows(0, first), Rows(first, Count - first));
    }

    /// <summary>The first rows, as a view.</summary>
    /// <param name="count">How many, from 1 to Count.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not as many.</exception>
    public Dataset<TTarget> Take(int count)
    {
        if (count < 1 || count > Count)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"The data set has {CountText.Of(Count, "row")}: take {(Count == 1 ? "that one" : FormattableString.Invariant($"1 to {Count} of them"))}.");
        }

        return Rows(0, count);
    }

    /// <summary>The rows in a random order, as a copy: what <see cref="Split"/> needs where the rows are sorted by class.</summary>
    /// <param name="seed">Decides the order, with the number of rows.</param>
    public Dataset<TTarget> Shuffle(int seed)
    {
        int[] order = new int[Count];
        RowOrder.Shuffle(order, seed, epoch: 0, RandomStreams.DatasetShuffle);
        float[] inputs = new float[Inputs.Length];
        TTarget[] targets = new TTarget[Targets.Length];
        float[] sampleWeights = new float[SampleWeights.Length];
        RowGathering.Gather(Inputs.Span, InputSize, order, inputs.AsSpan());
        RowGathering.Gather(Targets.Span, TargetSize, order, targets.AsSpan());
        if (!SampleWeights.IsEmpty)
        {
            RowGathering.Gather(SampleWeights.Span, 1, order, sampleWeights.AsSpan());
        }

        return new Dataset<TTarget>(inputs, targets, TargetSize, Count, sampleWeights);
    }

    internal Dataset<TTarget> WithSampleWeights(float[] sampleWeights) => new(Inputs, Targets, TargetSize, Count, sampleWeights);

    private void RequireRows(int count, string part, double fraction)
    {
        if (count == 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(fraction), fraction, $"Of {CountText.Of(Count, "row")} this leaves none for the {part} part: choose another fraction, or add rows.");
        }
    }

    private Dataset<TTarget> Rows(int start, int count) => new(
        Inputs.Slice(start * InputSize, count * InputSize),
        Targets.Slice(start * TargetSize, count * TargetSize),
        TargetSize,
        count,
        SampleWeights.IsEmpty ? SampleWeights : SampleWeights.Slice(start, count));
}
