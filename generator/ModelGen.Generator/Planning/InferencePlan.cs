namespace ModelGen.Generator;

/// <summary>
/// The network's inference code: a list of steps that pass rows to and fro between two lanes of a workspace. Layers
/// add steps or fold into the last one.
/// </summary>
internal sealed class InferencePlan
{
    private readonly List<InferenceStep> _steps = [];
    private readonly int[] _lanes;
    private readonly Stack<BufferReference> _kept = new();
    private int _nextLane;

    public InferencePlan(Shape input, PlanOptions options)
    {
        Options = options;
        _lanes = [Buffers.NewLane(), Buffers.NewLane()];
        Current = BufferReference.CallersInput(input);
    }

    public PlanOptions Options { get; }

    public BufferPlan Buffers { get; } = new();

    /// <summary>The rows that the next layer reads.</summary>
    public BufferReference Current { get; private set; }

    /// <summary>Statements that run once before the rows: they fold statistics into scales and shifts.</summary>
    public List<string> Preparations { get; } = [];

    public IReadOnlyList<InferenceStep> Steps => _steps;

    /// <summary>The step that made <see cref="Current"/>; null at the network's input.</summary>
    public InferenceStep? Last => _steps.LastOrDefault();

    /// <summary>Adds a step that writes a buffer of its own.</summary>
    public BufferReference Add(InferenceStep step, string buffer, int width, string meaning = "")
    {
        Current = Buffers.AddRows(buffer, width, meaning, _lanes[_nextLane]);
        _nextLane = 1 - _nextLane;
        _steps.Add(step);
        return Current;
    }

    /// <summary>Adds a step that works in place on the current rows.</summary>
    public BufferReference AddInPlace(InferenceStep step)
    {
        EnsurePadded();
        _steps.Add(step);
        return Current;
    }

    /// <summary>Makes a buffer like the current rows, which stays until it is taken.</summary>
    public BufferReference Keep(string buffer)
    {
        BufferReference kept = Buffers.AddRows(buffer, Current.Width, "kept until it is added");
        _kept.Push(kept);
        return kept;
    }

    /// <summary>The buffer kept last.</summary>
    public BufferReference TakeKept() => _kept.Pop();

    /// <summary>Adds a step that maps row by row: in place, or from the caller's rows into padded ones.</summary>
    /// <param name="layer">The layer's name.</param>
    /// <param name="formula">What it computes.</param>
    /// <param name="call">Writes the statement, given the rows that it reads and those that it writes.</param>
    public void AddRowMap(string layer, string formula, Func<BufferReference, BufferReference, string> call)
    {
        RowMapStep step = new(layer, formula, Current, call);
        step.Target = Current.IsCallersInput ? Add(step, layer + "Output", Current.Width) : AddInPlace(step);
    }

    /// <summary>Sees to it that the current rows are padded, and not the caller's.</summary>
    public void EnsurePadded()
    {
        if (Current.IsCallersInput)
        {
            CopyStep copy = new(Current);
            copy.Target = Add(copy, "PaddedInputs", Current.Width, "the inputs, each row padded with zeros");
        }
    }

    /// <summary>Does the same to each row.</summary>
    private sealed class RowMapStep(string layer, string formula, BufferReference source, Func<BufferReference, BufferReference, string> call)
        : InferenceStep
    {
        public BufferReference Target { get; set; } = BufferReference.None;

        public override GeneratedMethod ToMethod() => new(
            layer + "_Infer",
            Code.Format($"{formula}    x, y [rows × {source.Width}]"),
            Code.Lines(
                Local.Rows("x", source.Expression, source.Width),
                Local.Rows("y", Target.Expression, source.Width),
                call(source, Target)));
    }

    /// <summary>Copies the caller's rows into padded ones.</summary>
    private sealed class CopyStep(BufferReference source) : InferenceStep
    {
        public BufferReference Target { get; set; } = BufferReference.None;

        public override GeneratedMethod ToMethod() => new(
            "PadInputs",
            "Copies the inputs into rows padded with zeros.",
            Code.Format($"Kernels::PaddedRows.CopyFrom({source.Expression}, {Target.Expression}, {source.Width}, buffers.Rows);"));
    }
}

/// <summary>One step of inference.</summary>
internal abstract class InferenceStep
{
    /// <summary>Takes a following batch normalization into this step, where the formula allows it.</summary>
    /// <param name="scale">Expression of the folded scale.</param>
    /// <param name="shift">Expression of the folded shift.</param>
    public virtual bool TryFold(string scale, string shift) => false;

    /// <summary>Takes a following activation into this step, where the formula allows it.</summary>
    public virtual bool TryActivate(ActivationFunction activation) => false;

    /// <summary>Leaves the activation that this step applies to the loss, or to the caller.</summary>
    public virtual void Deactivate()
    {
    }

    /// <summary>Expression of the penalty on the step's output, before division by the rows.</summary>
    public virtual string? ActivityPenalty => null;

    public abstract GeneratedMethod ToMethod();
}
