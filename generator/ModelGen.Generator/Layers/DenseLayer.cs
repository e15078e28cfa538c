namespace ModelGen.Generator;

/// <summary>A fully connected layer: y = f(x·W + b).</summary>
internal sealed partial record DenseLayer(
    LayerHeader Header,
    int Units,
    ActivationFunction Function,
    bool UseBias,
    string KernelInitializer,
    string BiasInitializer,
    PenaltySpec KernelPenalty,
    PenaltySpec BiasPenalty,
    PenaltySpec OutputPenalty) : LayerSpec(Header)
{
    public static LayerDefinition Definition { get; } = new("ModelGen.DenseAttribute", "Dense", static (arguments, header) => new DenseLayer(
        header,
        arguments.Int("units", 0),
        ActivationFunction.Default(arguments.Enum("activation", "Linear")),
        arguments.Bool("UseBias", true),
        arguments.Enum("KernelInitializer", "GlorotUniform"),
        arguments.Enum("BiasInitializer", "Zeros"),
        PenaltySpec.Read(arguments, "Kernel"),
        PenaltySpec.Read(arguments, "Bias"),
        PenaltySpec.Read(arguments, "Activity")),
        new ActivationArgument("activation"),
        new BiasArgument("UseBias", "BiasInitializer", "BiasL1", "BiasL2"))
    {
        Keras = [new KerasForm("Dense", Import)],
    };

    private static ImportedAttribute Import(KerasObject layer)
    {
        layer.Require("units");
        layer.TakeInteger("units", "units");
        ActivationFunction.Import(layer, "activation", "Linear");
        layer.TakeFlag("UseBias", "use_bias", fallback: true);
        layer.TakeMember("KernelInitializer", "kernel_initializer", KerasNames.Initializers, "GlorotUniform");
        layer.TakeMember("BiasInitializer", "bias_initializer", KerasNames.Initializers, "Zeros");
        layer.TakePenalty("Kernel", "kernel_regularizer");
        layer.TakePenalty("Bias", "bias_regularizer");
        layer.TakePenalty("Activity", "activity_regularizer");
        layer.RefuseAny("kernel_constraint", "bias_constraint", "lora_rank");
        return layer.ToAttribute("Dense");
    }

    public override string Kind => "Dense";

    public override ActivationFunction? Activation => Function;

    public override AttributeTarget ActivationTarget => Header.Target("activation");

    public override bool IsFullyConnected => true;

    // A frozen layer's bias is part of what was learned, and a penalty on outputs feels it.
    public override AttributeTarget? FinalBias =>
        UseBias && Function.IsLinear && Header.Trainable && !PenalisesActivity ? Header.Target("UseBias") : null;

    public override bool PenalisesActivity => !OutputPenalty.IsNone;

    public override bool MovesGradient => true;

    public override string Settings => SettingsText.Join(
        Function.IsLinear ? null : Function.DisplayName,
        UseBias ? null : "no bias",
        KernelInitializer == "GlorotUniform" ? null : "kernel " + KernelInitializer,
        BiasInitializer == "Zeros" ? null : "bias " + BiasInitializer,
        KernelPenalty.Describe("kernel"),
        BiasPenalty.Describe("bias"),
        OutputPenalty.Describe("activity"));

    public override string Signature => SettingsText.Join(Function.DisplayName, UseBias ? "bias" : null);

    public override Shape OutputShape(Shape input) => Units < 1 ? Shape.Unknown : Shape.Flat(Units);

    public override void Validate(LayerInput input, IssueList issues)
    {
        input.RequireFlat(Header, issues);
        if (Units < 1)
        {
            issues.Error("MG0101", Header.Target("units"), $"{Name} has {Units} units; write at least 1");
        }

        Function.RequireSeveralUnits(Header, "activation", OutputShape(input.Shape), issues);
        KernelPenalty.Validate(Header, "Kernel", issues);
        BiasPenalty.Validate(Header, "Bias", issues);
        OutputPenalty.Validate(Header, "Activity", issues);
        if (!UseBias)
        {
            CheckBiasSettings(issues);
        }
    }

    private void CheckBiasSettings(IssueList issues)
    {
        foreach ((string argument, double factor) in BiasPenalty.Written("Bias"))
        {
            issues.WithoutEffect(Header.Target(argument), $"{Name} has no bias, so that {argument} {factor} has no effect; remove it");
        }

        if (BiasInitializer != "Zeros")
        {
            issues.WithoutEffect(Header.Target("BiasInitializer"), $"{Name} has no bias, so that BiasInitializer {BiasInitializer} has no effect; remove it");
        }
    }

    public override IEnumerable<ParameterSpec> Parameters(Shape input)
    {
        Shape kernel = new(new EquatableArray<int>([(int)Math.Min(input.LongSize, int.MaxValue), Units]));
        yield return new ParameterSpec("Kernel", kernel, KernelInitializer, Header.Trainable, InPanels: true);
        if (UseBias)
        {
            yield return new ParameterSpec("Bias", Shape.Flat(Units), BiasInitializer, Header.Trainable);
        }
    }

    public override long Operations(Shape input) =>
        (2 * input.LongSize * Units) + (UseBias ? Units : 0) + (Function.IsLinear ? 0 : Units);

    public override LayerPlan PlanTraining(TrainingContext context)
    {
        DenseTraining code = new(this, context);
        return code.Plan();
    }

    public override void PlanInference(InferencePlan plan, Shape input)
    {
        DenseInference step = new(this, plan.Current, Unrolled(plan.Current, plan.Options));
        step.Output = plan.Add(step, Identifier + "Output", Units);
    }

    /// <summary>The layer's formula with its shapes, for comments.</summary>
    private string Formula(string sum, ActivationFunction activation, int inputWidth)
    {
        string value = activation.IsLinear ? sum : $"{activation.DisplayName}({sum})";
        return Code.Format($"y = {value}    x [rows × {inputWidth}]   W [{inputWidth} × {Units}]   y [rows × {Units}]");
    }

    private string Sum => UseBias ? "x·W + b" : "x·W";

    /// <summary>Writes the product of the input with the kernel; the locals x and y are the rows.</summary>
    private string Product(ActivationFunction activation, BufferReference x, string target, string folded = "") => Code.Format(
        $"""
        Kernels::DenseKernel.Forward(
            {activation.KernelExpression}, x, inputStride: {x.Stride}, inputWidth: {x.Width},
            weights.{Identifier}Kernel, {(UseBias ? $"weights.{Identifier}Bias" : "bias: default")},{folded}
            {target}, units: {Units}, buffers.Rows, _modelState.Threads);
        """);

    private string ActivitySum(BufferReference y) => Code.Format(
        $"Kernels::Penalty.ActivitySum({y.Expression}, {Units}, buffers.Rows, {OutputPenalty.Arguments})");

    /// <summary>Writes the training code of one layer.</summary>
    private sealed class DenseTraining(DenseLayer layer, TrainingContext context)
    {
        private readonly BufferReference _x = context.Source;
        private readonly bool _keepsSums = layer.Function.DerivativeReadsInput && !context.ActivationIsFused;
        private readonly string _g = context.Gradient(layer.Units);
        private readonly UnrolledDense? _unrolled = layer.Unrolled(context.Source, context.Options);
        private BufferReference _sums = context.Source;
        private BufferReference _y = context.Source;

        public LayerPlan Plan()
        {
            _sums = _keepsSums
                ? context.Buffers.AddRows(layer.Identifier + "Sums", layer.Units, "before the activation")
                : _sums;
            _y = context.Buffers.AddRows(layer.Identifier + "Output", layer.Units) with
            {
                IsRectified = layer.Function.IsRelu,
                IsReadAgain = layer.PenalisesActivity || !layer.Function.IsLinear,
            };
            return new LayerPlan
            {
                Output = _y,
                Forward = new GeneratedMethod(layer.Identifier + "_Forward", ForwardSummary, ForwardBody, IsUnrolled: _unrolled is not null),
                Backward = context.Trains || context.TrainsBelow
                    ? new GeneratedMethod(layer.Identifier + "_Backward", BackwardSummary, BackwardBody, context.Trains, IsUnrolled: _unrolled is not null)
                    : null,
                InputBackward = context.TrainsBelow
                    ? null
                    : new GeneratedMethod(layer.Identifier + "_InputGradient", InputGradientSummary, InputBackwardBody, IsUnrolled: _unrolled is not null),
                OutputBackward = context.IsOutput ? ToSums(_g) : "",
                WeightPenalties = context.Trains ? [.. WeightPenalties()] : [],
                ActivityPenalty = layer.OutputPenalty.IsNone ? null : layer.ActivitySum(_y),
            };
        }

        private string ForwardSummary => context.ActivationIsFused
            ? layer.Formula(layer.Sum, ActivationFunction.Linear, _x.Width) + $"\nThe loss applies {layer.Function.DisplayName}."
            : layer.Formula(layer.Sum, layer.Function, _x.Width);

        private string ForwardBody
        {
            get
            {
                bool separate = _keepsSums || layer.Function.IsSoftmax;
                ActivationFunction inEpilogue = separate || context.ActivationIsFused ? ActivationFunction.Linear : layer.Function;
                string activation = !separate || context.ActivationIsFused
                    ? ""
                    : _keepsSums
                        ? $"Kernels::ActivationKernel.Forward({layer.Function.KernelExpression}, sums, y);"
                        : layer.Function.ForwardInPlace("y", layer.Units);
                return Code.Lines(
                    Local.Rows("x", _x.Expression, _x.Width),
                    _keepsSums ? Local.Rows("sums", _sums.Expression, layer.Units) : "",
                    Local.Rows("y", _y.Expression, layer.Units),
                    _unrolled?.Product(inEpilogue, _keepsSums ? "sums" : "y")
                        ?? layer.Product(inEpilogue, _x, _keepsSums ? "sums" : "y"),
                    activation);
            }
        }

        /// <summary>From the gradient of the output to that of x·W + b, in place.</summary>
        private string ToSums(string gradient) => Code.Lines(
            layer.OutputPenalty.IsNone ? "" : Code.Format(
                $"Kernels::Penalty.AddActivityGradient({_y.Expression}, {gradient}, {layer.Units}, buffers.Rows, {layer.OutputPenalty.Arguments});"),
            layer.Function.BackwardInPlace(_sums.Expression, _y.Expression, gradient, layer.Units));

        private string BackwardSummary => Code.Lines(
            Code.Format($"G [rows × {layer.Units}] is the gradient of {layer.Name}'s output."),
            context.TrainsBelow ? Code.Format($"dX = G·Wᵀ    [rows × {_x.Width}]") : "",
            context.Trains ? Code.Format($"dW = Xᵀ·G    [{_x.Width} × {layer.Units}]") : "",
            context.Trains && layer.UseBias ? Code.Format($"db = Σ G     [{layer.Units}]") : "");

        private string BackwardBody => Code.Lines(
            Local.Rows("g", _g, layer.Units),
            context.IsOutput ? "" : ToSums("g"),
            context.TrainsBelow ? InputGradient : "",
            context.Trains ? WeightGradients : "");

        private string InputGradientSummary => Code.Format($"dX = G·Wᵀ    [rows × {_x.Width}]");

        private string InputBackwardBody => Code.Lines(
            Local.Rows("g", _g, layer.Units),
            context.IsOutput || context.Trains ? "" : ToSums("g"),
            InputGradient);

        private string InputGradient => Code.Lines(
            Local.Rows("dx", context.OtherGradient(_x.Width), _x.Width),
            _unrolled?.InputGradient(context.Buffers) ?? Code.Format(
                $"""
                Kernels::DenseKernel.InputGradient(
                    g, units: {layer.Units}, weights.{layer.Identifier}Kernel, inputWidth: {_x.Width}, dx, buffers.Rows, _modelState.Threads);
                """));

        private string WeightGradients => Code.Lines(
            Local.Rows("x", _x.Expression, _x.Width),
            _unrolled?.WeightGradients(context.Buffers) ?? Code.Lines(KernelGradient, layer.UseBias ? BiasGradient : ""));

        private string KernelGradient => Code.Format(
            $"""
            Kernels::DenseKernel.WeightGradient(
                x, inputStride: {_x.Stride}, inputWidth: {_x.Width}, g, units: {layer.Units}, buffers.Rows,
                weights.{layer.Identifier}Kernel, {layer.KernelPenalty.Arguments}, ParameterSlices.{layer.Identifier}KernelOffset, sink, _modelState.Threads);
            """);

        private string BiasGradient => Code.Format(
            $"""
            Kernels::DenseKernel.BiasGradient(
                g, units: {layer.Units}, buffers.Rows,
                weights.{layer.Identifier}Bias, {layer.BiasPenalty.Arguments}, ParameterSlices.{layer.Identifier}BiasOffset, sink);
            """);

        private IEnumerable<string> WeightPenalties()
        {
            if (!layer.KernelPenalty.IsNone)
            {
                yield return layer.KernelPenalty.SumOf($"weights.{layer.Identifier}Kernel");
            }

            if (layer.UseBias && !layer.BiasPenalty.IsNone)
            {
                yield return layer.BiasPenalty.SumOf($"weights.{layer.Identifier}Bias");
            }
        }
    }

    /// <summary>One layer at inference, with what follows folded in.</summary>
    private sealed class DenseInference(DenseLayer layer, BufferReference x, UnrolledDense? unrolled) : InferenceStep
    {
        private ActivationFunction _activation = layer.Function;
        private (string Scale, string Shift)? _folded;

        public BufferReference Output { get; set; } = BufferReference.None;

        public override string? ActivityPenalty => layer.OutputPenalty.IsNone ? null : layer.ActivitySum(Output);

        public override bool TryFold(string scale, string shift)
        {
            if (_folded is not null || !_activation.IsLinear || !layer.OutputPenalty.IsNone)
            {
                return false;
            }

            _folded = (scale, shift);
            return true;
        }

        public override bool TryActivate(ActivationFunction activation)
        {
            if (!_activation.IsLinear || !layer.OutputPenalty.IsNone)
            {
                return false;
            }

            _activation = activation;
            return true;
        }

        /// <summary>Leaves the activation to the loss, or to the caller.</summary>
        public override void Deactivate() => _activation = ActivationFunction.Linear;

        public override GeneratedMethod ToMethod()
        {
            string sum = _folded is null ? layer.Sum : $"({layer.Sum})·scale + shift";
            string folded = _folded is var (scale, shift) ? $" scale: {scale}, shift: {shift}," : "";
            ActivationFunction inEpilogue = _activation.IsSoftmax ? ActivationFunction.Linear : _activation;
            string? product = _folded is null ? unrolled?.Product(inEpilogue, "y") : null;
            return new GeneratedMethod(
                layer.Identifier + "_Infer",
                layer.Formula(sum, _activation, x.Width),
                Code.Lines(
                    Local.Rows("x", x.Expression, x.Width),
                    Local.Rows("y", Output.Expression, layer.Units),
                    product ?? layer.Product(inEpilogue, x, "y", folded),
                    _activation.IsSoftmax ? _activation.ForwardInPlace("y", layer.Units) : ""),
                IsUnrolled: product is not null);
        }
    }
}
