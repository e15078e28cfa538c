using System.ComponentModel;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// All mutable data of a model. A model that only predicts holds its weights; gradients, optimizer state and workspace are
/// allocated by the first training call.
/// </summary>
public sealed partial class ModelState
{
    private readonly ArraySegment<float> _weights;

    /// <summary>Allocates the weights and draws their first values.</summary>
    /// <param name="info">The architecture.</param>
    /// <param name="seed">Decides all that is random in the model: first values, dropout, the order of rows.</param>
    public ModelState(ModelInfo info, int seed)
        : this(info, seed, Slab.Allocate((info ?? throw new ArgumentNullException(nameof(info))).WeightsLength))
        => InitializeWeights();

    private ModelState(ModelInfo info, int seed, ArraySegment<float> weights)
    {
        Info = info;
        Seed = seed;
        _weights = weights;
        _guard = new TrainingGuard(info.Name);
        Parameters = new ParameterCollection(info.Name, [.. info.Parameters.Select(p => new Parameter(p.Name, p, this, slot: -1))]);
    }

    /// <summary>The architecture.</summary>
    public ModelInfo Info { get; }

    /// <summary>Decides all that is random in the model.</summary>
    public int Seed { get; private set; }

    /// <summary>The parameters, in stored order and by name.</summary>
    public ParameterCollection Parameters { get; }

    /// <summary>All weights in the stored layout, whose order the fingerprint and the frozen layers fix: trainable parameters first.</summary>
    public Span<float> Weights => _weights;

    /// <summary>Number of updates applied.</summary>
    public long Step { get; internal set; }

    /// <summary>Number of training forward passes; it keys the random streams, so that each pass has its own dropout masks.</summary>
    public long Pass { get; internal set; }

    /// <summary>Epochs trained, over all calls of <c>Fit</c>; while one runs, the 0-based number of the epoch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int Epoch
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Epoch));
            field = value;
        }
    }

    /// <summary>
    /// Threads that training and prediction may use at most; 0, the default: all cores. Layers too small to gain from several use
    /// one. The numbers computed do not depend on it, to the bit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int Threads
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Threads));
            field = value;
        }
    }

    /// <summary>Test hook: dropout masks by layer index, [rows × width] of 0 and 1, used instead of drawn ones.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    internal Dictionary<int, byte[]>? ForcedMasks { get; set; }

    /// <summary>A state whose weights are all 0, to be filled from a file.</summary>
    internal static ModelState OfZeros(ModelInfo info, int seed) => new(info, seed, Slab.Allocate(info.WeightsLength));

    /// <summary>
    /// A deep copy: weights, gradients, optimizer state, counters and learning rate. Only a <c>Forward</c> still waiting for
    /// its <c>Backward</c> stays behind.
    /// </summary>
    public ModelState Clone() => new(Info, Seed, Slab.Copy(_weights))
    {
        _memory = _memory?.Clone(),
        ConstantLearningRate = ConstantLearningRate,
        LearningRateFactor = LearningRateFactor,
        Step = Step,
        Pass = Pass,
        Epoch = Epoch,
        Threads = Threads,
        ForcedMasks = ForcedMasks is null ? null : new Dictionary<int, byte[]>(ForcedMasks),
    };

    /// <summary>Takes over all that training changes, and the seed; the data stay where they are.</summary>
    internal void CopyFrom(ModelState other)
    {
        other.Weights.CopyTo(Weights);
        for (int slot = 0; slot < Training.OptimizerSlots.Count; slot++)
        {
            other.Slot(slot).CopyTo(Slot(slot));
        }

        (Seed, Step, Pass, Epoch) = (other.Seed, other.Step, other.Pass, other.Epoch);
        (ConstantLearningRate, LearningRateFactor) = (other.ConstantLearningRate, other.LearningRateFactor);
    }

    private void InitializeWeights()
    {
        for (int ordinal = 0; ordinal < Info.Parameters.Count; ordinal++)
        {
            ParameterInfo parameter = Info.Parameters[ordinal];
            float[] values = new float[parameter.Count];
            Initialization.Fill(values, parameter.Initializer, parameter.Shape[0], parameter.Shape[^1], Seed, RandomStreams.Initialization + ordinal);
            parameter.Pack(values, parameter.Slice(_weights));
        }
    }
}
