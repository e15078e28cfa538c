namespace ModelGen.Generator;

/// <summary>
/// Normalization by statistics of the data, learned before training: y = (x − mean)/deviation, a feature at a time; the features
/// of an image are its channels.
/// </summary>
/// <param name="Header">What every layer has.</param>
/// <param name="Columns">The columns that it changes, where not all; those of rows of a type with <c>[Standardize]</c>.</param>
internal sealed record NormalizationLayer(LayerHeader Header, StandardizedColumns? Columns = null) : LayerSpec(Header)
{
    public static LayerDefinition Definition { get; } = new("ModelGen.NormalizationAttribute", "Normalization", static (_, header) =>
        new NormalizationLayer(header))
    {
        Keras = [new KerasForm("Normalization", Import)],
    };

    private static ImportedAttribute Import(KerasObject layer)
    {
        // Without an axis, all features would share one mean.
        layer.RefuseNull("axis");
        layer.RefuseOtherAxis();
        layer.RefuseAny("mean", "variance", "invert");
        return layer.ToAttribute("Normalization");
    }

    private const string Formula = "y = (x - mean)/max(√variance, 1E-07)";

    public override string Kind => "Normalization";

    public override string Settings => Columns is null ? "" : "[Standardize]";

    public override string Signature => Formula;

    public override StandardizedColumns? AdaptedColumns => Columns;

    public override bool AdaptsToInputs => true;

    public override bool ScalesValues => true;

    public override Shape OutputShape(Shape input) => input;

    public override void Validate(LayerInput input, IssueList issues)
    {
        if (input.Before.FirstOrDefault(static layer => layer.Affine is null) is not { } obstacle)
        {
            return;
        }

        if (obstacle.AdaptsToInputs)
        {
            issues.Error("MG0116", Header.Target(), $"{Name} comes after {obstacle.Name}, which has normalized the inputs already; remove one of them");
        }
        else
        {
            issues.Error("MG0116", Header.Target(), $"{Name} learns the statistics of the inputs before training, but {obstacle.Name} before it does more to them than scale and shift; move [Normalization] before {obstacle.Name}, or use [BatchNorm]");
        }
    }

    public override IEnumerable<ParameterSpec> Parameters(Shape input)
    {
        Shape features = Shape.Flat(Features(input));
        yield return new ParameterSpec("Mean", features, "Zeros", Trainable: false);
        yield return new ParameterSpec("Variance", features, "Ones", Trainable: false);
        yield return new ParameterSpec("Count", Shape.Flat(1), "Zeros", Trainable: false);
    }

    public override long Operations(Shape input) => 2 * input.LongSize;

    public override LayerPlan PlanTraining(TrainingContext context)
    {
        BufferReference x = context.Source;
        BufferReference y = context.Buffers.AddRows(Identifier + "Output", x.Width);
        Statistics statistics = new(this, context.Buffers, x.Width);
        return new LayerPlan
        {
            Output = y,
            Forward = new GeneratedMethod(
                Identifier + "_Forward",
                Code.Format($"{Formula}    x, y [rows × {x.Width}]"),
                Code.Lines(
                    Local.Rows("x", x.Expression, x.Width),
                    Local.Rows("y", y.Expression, x.Width),
                    statistics.Fold(Features(context.InputShape)),
                    statistics.Apply(x),
                    ClearMissing(x, "x", "y"))),
            Backward = new GeneratedMethod(
                Identifier + "_Backward",
                "G/deviation, in place",
                Code.Lines(
                    Code.Format($"Kernels::NormalizationKernel.Backward({context.Gradient(x.Width)}, width: {x.Width}, buffers.Rows, {statistics.Factor});"),
                    ClearMissing(x, x.Expression, context.Gradient(x.Width)))),
        };
    }

    public override void PlanInference(InferencePlan plan, Shape input)
    {
        Statistics statistics = new(this, plan.Buffers, input.Size);
        plan.Preparations.Add(statistics.Fold(Features(input)));
        plan.AddRowMap(Identifier, Formula, (source, _) => Code.Lines(statistics.Apply(source), ClearMissing(source, "x", "y")));
    }

    /// <summary>A missing value is 0, the mean, and so is its gradient.</summary>
    private string ClearMissing(BufferReference x, string inputs, string rows) => Columns is null or { Optional.Count: 0 }
        ? ""
        : Code.Format(
            $"""
            Kernels::NormalizationKernel.ClearMissing(
                {inputs}, inputStride: {x.Stride}, {rows}, width: {x.Width}, buffers.Rows,
                columns: [{Code.List(Columns.Optional)}], indicators: [{Code.List(Columns.Optional.Select(static column => column + 1))}]);
            """);

    private static int Features(Shape input) => input.IsKnown ? input.Dimensions[input.Dimensions.Count - 1] : 0;

    /// <summary>The buffers that hold the statistics spread over a row.</summary>
    private sealed class Statistics(NormalizationLayer layer, BufferPlan buffers, int width)
    {
        private readonly string _center = buffers.AddFixed(layer.Identifier + "Center", Panel.Pad(width), "the mean of each column");

        public string Factor { get; } = buffers.AddFixed(layer.Identifier + "Factor", Panel.Pad(width), "1/max(√variance, 1E-07) of each column");

        public string Fold(int features) => Code.Format(
            $"""
            Kernels::NormalizationKernel.Fold(
                weights.{layer.Identifier}Mean, weights.{layer.Identifier}Variance, features: {features}, width: {width},
                {_center}, {Factor});
            """);

        public string Apply(BufferReference x) => Code.Format(
            $"""
            Kernels::NormalizationKernel.Forward(
                x, inputStride: {x.Stride}, y, width: {width}, buffers.Rows, {_center}, {Factor});
            """);
    }
}
