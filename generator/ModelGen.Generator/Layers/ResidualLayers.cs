namespace ModelGen.Generator;

/// <summary>Where a residual block begins: keeps x for <see cref="AddLayer"/>, and hands it on.</summary>
internal sealed record SkipLayer(LayerHeader Header) : LayerSpec(Header)
{
    public const string Suffix = ".Skip";

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
        string gradient = "buffers." + GradientName(Header.Identifier, Suffix);
        return new LayerPlan
        {
            Output = x,
            Backward = new GeneratedMethod(
                Identifier + "_Backward",
                Code.Format($"G += the gradient that came around the block, in place    [rows × {x.Width}]"),
                Code.Format($"Kernels::ResidualKernel.Add({context.Gradient(x.Width)}, {gradient}, {context.Gradient(x.Width)});")),
        };
    }

    public override void PlanInference(InferencePlan plan, Shape input)
    {
        plan.EnsurePadded();
        KeepStep step = new(Identifier, plan.Current, plan.Keep(Identifier + "Input"));
        plan.AddInPlace(step);
    }

    /// <summary>The buffer for what <see cref="AddLayer"/> sends around the block on the way back.</summary>
    public static string GradientName(string identifier, string suffix) => identifier.Substring(0, identifier.Length - suffix.Length) + "_AroundGradient";

    private sealed class KeepStep(string identifier, BufferReference source, BufferReference target) : InferenceStep
    {
        public override GeneratedMethod ToMethod() => new(
            identifier + "_Infer",
            Code.Format($"Keeps x, which is added after the block    [rows × {source.Width}]"),
            $"{source.Expression}.CopyTo({target.Expression});");
    }
}

/// <summary>Where a residual block ends: y = x + f(x), with the x that <see cref="SkipLayer"/> kept.</summary>
internal sealed record AddLayer(LayerHeader Header) : LayerSpec(Header)
{
    public const string Suffix = ".Add";

    public override string Kind => "Add";

    public override string Settings => "";

    public override string Signature => "add";

    public override bool JoinsPaths => true;

    /// <summary>The block's name in the model.</summary>
    public string Block => Name.Substring(0, Name.Length - Suffix.Length);

    public override Shape OutputShape(Shape input) => input;

    public override long Operations(Shape input) => input.LongSize;

    public override LayerPlan PlanTraining(TrainingContext context)
    {
        BufferReference x = context.Skips.Pop();
        BufferReference f = context.PaddedSource();
        BufferReference y = context.Buffers.AddRows(Identifier + "Output", f.Width);
        BufferReference gradient = context.Buffers.AddRows(SkipLayer.GradientName(Header.Identifier, Suffix), f.Width, "the gradient that goes around the block");
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
