using System.ComponentModel;
using System.Diagnostics;
using ModelGen.Kernels;

namespace ModelGen;

// What training methods call: gradients, optimizer state, workspace and counters.
public sealed partial class ModelState
{
    private readonly TrainingGuard _guard;
    private TrainingMemory? _memory;

    /// <summary>What the optimizer keeps, in stored order and by names such as "Dense1.Kernel.Adam.M"; empty for a model that only predicts.</summary>
    public ParameterCollection OptimizerState => field ??= CreateOptimizerState();

    /// <summary>
    /// The gradients of all trainable parameters, laid out as the beginning of <see cref="Weights"/>; zeros before any were
    /// computed. What is written here, an all-reduced sum for instance, is what <c>ApplyGradients</c> applies.
    /// </summary>
    /// <exception cref="InvalidOperationException">The model only predicts.</exception>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Span<float> Gradients
    {
        get
        {
            // Whoever holds the span may write it; looking at the property in a debugger must not count as that.
            Memory.HasGradients = true;
            return Memory.Gradients;
        }
    }

    private TrainingInfo Training => Info.Training
        ?? throw new InvalidOperationException($"{Info.Name} only predicts: remove InferenceOnly from its [Model] to train it.");

    private TrainingMemory Memory => _memory ??= new TrainingMemory(Info, Training);

    /// <summary>Begins a training call.</summary>
    /// <exception cref="InvalidOperationException">Another training call is inside, or the model only predicts.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TrainingScope EnterTraining()
    {
        _ = Training;
        return _guard.EnterCall();
    }

    /// <summary>The workspace of a training call; grows and never shrinks. Its contents are whatever the last call left.</summary>
    /// <param name="floats">The length wanted.</param>
    /// <exception cref="ArgumentException">More than one array can hold: the batch has too many rows.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Span<float> Arena(long floats) => Memory.Arena(floats);

    /// <summary>Where kernels put the gradients of this computation, which replace those of the last.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public StoreGradients GradientStore()
    {
        Memory.HasGradients = true;
        return new StoreGradients(Memory.Gradients);
    }

    /// <summary>Lets kernels apply the gradients as they are computed; none are kept, and earlier ones become invalid.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public FusedUpdate<TRule> Fuse<TRule>(TRule rule)
        where TRule : struct, IUpdateRule
    {
        TrainingMemory memory = Memory;
        memory.HasGradients = false;
        return new FusedUpdate<TRule>(_weights, memory.SlotOrEmpty(0), memory.SlotOrEmpty(1), memory.SlotOrEmpty(2), rule);
    }

    /// <summary>Clips the gradients as declared and applies them to the weights.</summary>
    /// <exception cref="InvalidOperationException">No gradients were computed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void ApplyGradients<TRule>(TRule rule)
        where TRule : struct, IUpdateRule
    {
        Span<float> gradients = ComputedGradients();
        TrainingMemory memory = Memory;
        GradientClipping.Apply(Info, Training, gradients);
        rule.Apply(_weights.AsSpan(0, Info.TrainableLength), gradients, memory.SlotOrEmpty(0), memory.SlotOrEmpty(1), memory.SlotOrEmpty(2));
    }

    /// <summary>Counts a training forward pass; a <c>Forward</c> still waiting for its <c>Backward</c> is forgotten.</summary>
    /// <returns>The number of this pass, from 0.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public long BeginPass()
    {
        Memory.ForgetForward();
        return Pass++;
    }

    /// <summary>Counts an update.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void CompleteUpdate()
    {
        // The remembered results belong to the weights before the update.
        Memory.ForgetForward();
        Step++;
    }

    /// <summary>The random stream of a dropout layer's mask.</summary>
    /// <param name="layer">The layer's index in the network.</param>
    /// <param name="pass">The training forward pass, from <see cref="BeginPass"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public DropoutStream Dropout(int layer, long pass) => new(Seed, layer, pass, ForcedMasks?.GetValueOrDefault(layer));

    /// <summary>The random stream of an augmentation layer.</summary>
    /// <param name="layer">The layer's index in the network.</param>
    /// <param name="pass">The training forward pass, from <see cref="BeginPass"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AugmentationStream Augmentation(int layer, long pass) => new(Seed, layer, pass);

    /// <summary>Keeps the inputs of the pass begun last, for <c>Backward</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void RememberForward(ReadOnlySpan<float> inputs, int rows) => Memory.Remember(inputs, rows, Pass - 1);

    /// <summary>The inputs of the last <c>Forward</c>, the number of its rows and of its pass.</summary>
    /// <exception cref="InvalidOperationException">There was none, or another training pass came after it.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReadOnlySpan<float> RememberedInputs(out int rows, out long pass) => Memory.Remembered(out rows, out pass);

    /// <summary>Begins a call that changes the weights, of any model.</summary>
    internal TrainingScope EnterCall() => _guard.EnterCall();

    /// <summary>Begins a fit, whose training calls all come from this thread.</summary>
    internal TrainingScope EnterFit() => _guard.EnterFit();

    /// <summary>The slab of an optimizer slot.</summary>
    internal Span<float> Slot(int index) => Memory.Slot(index);

    /// <summary>The gradient slab, once it holds gradients.</summary>
    internal Span<float> ComputedGradients() => _memory is { HasGradients: true }
        ? _memory.Gradients
        : throw new InvalidOperationException(
            $"{Info.Name} has no gradients: call ComputeGradients or Backward first (TrainOnBatch applies its gradients at once and need not keep them).");

    private ParameterCollection CreateOptimizerState()
    {
        List<Parameter> parameters = [];
        if (Info.Training is { } training)
        {
            foreach (ParameterInfo parameter in Info.Parameters.Where(parameter => parameter.Trainable))
            {
                for (int slot = 0; slot < training.OptimizerSlots.Count; slot++)
                {
                    string name = $"{parameter.Name}.{training.Optimizer}.{training.OptimizerSlots[slot].Name}";
                    parameters.Add(new Parameter(name, parameter, this, slot));
                }
            }
        }

        return new ParameterCollection($"The optimizer of {Info.Name}", [.. parameters]);
    }
}
