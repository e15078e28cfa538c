namespace ModelGen.Generator;

/// <summary>Where a residual block begins: keeps x for <see cref="AddLayer"/>, and hands it on.</summary>
/// <param name="Header">What every layer has.</param>
/// <param name="Block">The block's name in the model.</param>
internal sealed record SkipLayer(LayerHeader Header, string Block) : LayerSpec(Header)
{
    public override string Kind => "Skip";

    public override string Settings => "";

    public override string Signature => "skip";

    public override bool JoinsPaths => true;

    public override AffineMap? Affine => AffineMap.Identity;

    public override Shape OutputShape(Shape input) => input;

    public override LayerPlan PlanTraining(TrainingContext context)
    {
        BufferReference x = context.PaddedSource();
        context.Skips.Push(x);
        return new LayerPlan
        {
            Output = x,
            Backward = new GeneratedMethod(
                Identifier + "_Backward",
                Code.Format($"G += the gradient that came around the block, in place    [rows × {x.Width}]"),
                Code.Format($"Kernels::ResidualKernel.Add({context.Gradient(x.Width)}, buffers.{AroundGradient(Block)}, {context.Gradient(x.Width)});")),
        };
    }

    public override void PlanInference(InferencePlan plan, Shape input)
    {
        plan.EnsurePadded();
        KeepStep step = new(Identifier, plan.Current, plan.Keep(Identifier + "Input"));
        plan.AddInPlace(step);
    }

    /// <summary>The name of the buffer for what <see cref="AddLayer"/> sends around the block on the way back.</summary>
    public static string AroundGradient(string block) => LayerHeader.IdentifierOf(block) + "_AroundGradient";

    private sealed class KeepStep(string identifier, BufferReference source, BufferReference target) : InferenceStep
    {
        public override GeneratedMethod ToMethod() => new(
            identifier + "_Infer",
            Code.Format($"Keeps x, which is added after the block    [rows × {source.Width}]"),
            $"{source.Expression}.CopyTo({target.Expression});");
    }
}

/// <summary>Where a residual block ends: y = x + f(x), with the x that <see cref="SkipLayer"/> kept.</summary>
/// <param name="Header">What every layer has.</param>
/// <param name="Block">The block's name in the model.</param>
internal sealed record AddLayer(LayerHeader Header, string Block) : LayerSpec(Header)
{
    public override string Kind => "Add";

    public override string Settings => "";

    public override string Signature => "add";

    public override bool JoinsPaths => true;

    public override Shape OutputShape(Shape input) => input;

    public override void Validate(LayerInput input, IssueList issues)
    {
        Shape x = InputOfBlock(input);
        if (x.IsKnown && input.Shape.IsKnown && !x.Equals(input.Shape) && issues.IsSound(Header.Ordinal))
        {
            string way = x.IsFlat ? FormattableString.Invariant($"give its last layer {x.LongSize} units") : "let it keep the shape";
            issues.Error("MG0115", Header.Target(), $"{Block} makes {input.Shape} of {x}, so that its input cannot be added to its output; {way}, or write [Use] for [Residual]");
        }
    }

    private Shape InputOfBlock(LayerInput output)
    {
        int skip = output.Before.ToList().FindLastIndex(layer => layer is SkipLayer { Block: var block } && block == Block);
        LayerInput? input = output;
        while (input is not null && input.Before.Count > skip)
        {
            input = input.Previous;
        }

        return input?.Shape ?? Shape.Unknown;
    }

    public override long Operations(Shape input) => input.LongSize;

    public override LayerPlan PlanTraining(TrainingContext context)
    {
        BufferReference x = context.Skips.Pop();
        BufferReference f = context.PaddedSource();
        BufferReference y = context.Buffers.AddRows(Identifier + "Output", f.Width);
        BufferReference gradient = context.Buffers.AddRows(SkipLayer.AroundGradient(Block), f.Width, "the gradient that goes around the block");
        return new LayerPlan
        {
            Output = y,
            Forward = new GeneratedMethod(
                Identifier + "_Forward",
                Code.Format($"y = x + {Block}(x)    x, y [rows × {f.Width}]"),
                $"Kernels::ResidualKernel.Add({x.Expression}, {f.Expression}, {y.Expression});"),
            Backward = new GeneratedMethod(
                Identifier + "_Backward",
                Code.Format($"G goes through the block, and around it    [rows × {f.Width}]"),
                $"{context.Gradient(f.Width)}.CopyTo({gradient.Expression});"),
        };
    }

    public override void PlanInference(InferencePlan plan, Shape input)
    {
        plan.EnsurePadded();
        plan.AddInPlace(new AddStep(this, plan.Current, plan.TakeKept()));
    }

    private sealed class AddStep(AddLayer layer, BufferReference values, BufferReference kept) : InferenceStep
    {
        public override GeneratedMethod ToMethod() => new(
            layer.Identifier + "_Infer",
            Code.Format($"{layer.Block}(x) + x, in place    [rows × {values.Width}]"),
            $"Kernels::ResidualKernel.Add({values.Expression}, {kept.Expression}, {values.Expression});");
    }
}
