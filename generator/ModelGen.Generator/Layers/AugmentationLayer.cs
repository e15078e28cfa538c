namespace ModelGen.Generator;

/// <summary>A random change of each image while training. Nothing at inference.</summary>
internal abstract record AugmentationLayer(LayerHeader Header) : LayerSpec(Header)
{
    public sealed override string Signature => "";

    public sealed override bool KeepsValues => true;

    public sealed override bool MayPrecedeAugmentation => true;

    public sealed override bool MovesGradient => true;

    public sealed override Shape OutputShape(Shape input) => input;

    public override void Validate(LayerInput input, IssueList issues)
    {
        Header.RequireNoTrainable(issues);
        if (input.Before.FirstOrDefault(static layer => !layer.MayPrecedeAugmentation) is { } obstacle)
        {
            issues.Error("MG0112", Header.Target(), $"{Name} comes after {obstacle.Name}, but augmentation changes the images of the input; move it before {obstacle.Name}");
        }
        else if (input.Shape.IsKnown && input.Shape.IsFlat)
        {
            issues.Error("MG0112", Header.Target(), $"{Name} works on images but {input.Source} is {input.Shape}, a vector; write [Input(height, width, channels)], and [Flatten] after the augmentation");
        }
    }

    public sealed override LayerPlan PlanTraining(TrainingContext context)
    {
        BufferReference x = context.Source;
        BufferReference y = context.Buffers.AddRows(Identifier + "Output", x.Width);
        string stream = Code.Format($"_modelState.Augmentation({context.Index}, buffers.Pass)");
        string image = Code.Format($"new Kernels::ImageShape({string.Join(", ", context.InputShape.Dimensions.Select(static d => Code.Format($"{d}")))})");
        return new LayerPlan
        {
            Output = y,
            Forward = new GeneratedMethod(
                Identifier + "_Forward",
                Code.Format($"{Change}    x, y [rows × {context.InputShape.ToString()}]"),
                Code.Lines(
                    Local.Rows("x", x.Expression, x.Width),
                    Local.Rows("y", y.Expression, x.Width),
                    Forward(Code.Format($"x, inputStride: {x.Stride}, y"), image, stream))),
            Backward = new GeneratedMethod(
                Identifier + "_Backward",
                "The adjoint of the same change, drawn again from its key.",
                Code.Lines(
                    Local.Rows("g", context.Gradient(x.Width), x.Width),
                    Local.Rows("dx", context.OtherGradient(x.Width), x.Width),
                    Backward("g, dx", image, stream))),
        };
    }

    public sealed override void PlanInference(InferencePlan plan, Shape input)
    {
    }

    /// <summary>What happens to an image, for a comment.</summary>
    protected abstract string Change { get; }

    /// <summary>Writes the statement that changes images.</summary>
    /// <param name="rows">The arguments that say where they are read and written.</param>
    /// <param name="image">Expression of an image's shape.</param>
    /// <param name="stream">Expression of the random numbers.</param>
    protected abstract string Forward(string rows, string image, string stream);

    /// <summary>Writes the statement that takes the gradient back.</summary>
    /// <inheritdoc cref="Forward" path="/param"/>
    protected abstract string Backward(string rows, string image, string stream);
}
