namespace ModelGen.Generator;

/// <summary>A fully connected layer: y = f(x·W + b).</summary>
internal sealed record DenseLayer(
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
        arguments.Int("units", 1),
        ActivationFunction.Default(arguments.Enum("activation", "Linear")),
        arguments.Bool("UseBias", true),
        arguments.Enum("KernelInitializer", "GlorotUniform"),
        arguments.Enum("BiasInitializer", "Zeros"),
        PenaltySpec.Read(arguments, "Kernel"),
        PenaltySpec.Read(arguments, "Bias"),
        PenaltySpec.Read(arguments, "Activity")));

    public override string Kind => "Dense";

    public override ActivationFunction? Activation => Function;

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

    public override Shape OutputShape(Shape input) => Shape.Flat(Units);

    public override IEnumerable<ParameterSpec> Parameters(Shape input)
    {
        Shape kernel = new(new EquatableArray<int>([(int)Math.Min(input.LongSize, int.MaxValue), Units]));
        yield return new ParameterSpec("Kernel", kernel, KernelInitializer, Header.Trainable, InPanels: true);
        if (UseBias)
        {
            yield return new ParameterSpec("Bias", Shape.Flat(Units), BiasInitializer, Header.Trainable);
        }
    }

    public override LayerPlan PlanTraining(TrainingContext context)
    {
        DenseTraining code = new(this, context);
        return code.Plan();
    }

    public override void PlanInference(InferencePlan plan, Shape input)
    {
        DenseInference step = new(this, plan.Current);
        step.Output = plan.Add(step, Name, Units);
    }

    /// <summary>The layer's formula with its shapes, for comments.</summary>
    private static string Formula(string function, int inputWidth, int units, bool useBias) => Code.Format(
        $"y = {function}(x·W{(useBias ? " + b" : "")})    x [rows × {inputWidth}]   W [{inputWidth} × {units}]   y [rows × {units}]");

    /// <summary>Writes the training code of one layer.</summary>
    private sealed class DenseTraining(DenseLayer layer, TrainingContext context)
    {
        private readonly BufferReference _x = context.Source;
        private readonly bool _keepsSums = layer.Function.DerivativeReadsInput && !context.ActivationIsFused;
        private readonly string _g = context.Gradient(layer.Units);
        private BufferReference _sums = context.Source;
        private BufferReference _y = context.Source;

        public LayerPlan Plan()
        {
            _sums = _keepsSums
                ? context.Buffers.AddRows(layer.Name + "Sums", layer.Units, $"{layer.Name} before its activation")
                : _sums;
            _y = context.Buffers.AddRows(layer.Name + "Output", layer.Units, $"{layer.Name}");
            return new LayerPlan
            {
                Output = _y,
                Forward = new GeneratedMethod("Forward" + layer.Name, ForwardSummary, ForwardBody),
                Backward = context.Trains || context.TrainsBelow
                    ? new GeneratedMethod("Backward" + layer.Name, BackwardSummary, BackwardBody, context.Trains)
                    : null,
                InputBackward = context.TrainsBelow
                    ? null
                    : new GeneratedMethod("InputGradient" + layer.Name, InputGradientSummary, InputBackwardBody),
                OutputBackward = context.IsOutput ? ToSums : "",
                WeightPenalties = context.Trains ? [.. WeightPenalties()] : [],
                ActivityPenalty = layer.OutputPenalty.IsNone ? null : ActivitySum(layer, _y),
            };
        }

        private string ForwardSummary => Formula(
            context.ActivationIsFused || layer.Function.IsLinear ? "" : layer.Function.DisplayName,
            _x.Width,
            layer.Units,
            layer.UseBias) + (context.ActivationIsFused ? Code.Format($"\nThe loss applies {layer.Function.DisplayName}.") : "");

        private string ForwardBody
        {
            get
            {
                bool separate = _keepsSums || layer.Function.IsSoftmax;
                ActivationFunction inEpilogue = separate || context.ActivationIsFused ? ActivationFunction.Linear : layer.Function;
                string product = Product(layer, _x, inEpilogue, "default", "default", _keepsSums ? _sums : _y);
                if (context.ActivationIsFused || !separate)
                {
                    return product;
                }

                string activation = layer.Function.IsSoftmax
                    ? layer.Function.ForwardInPlace(_y.Expression, layer.Units)
                    : $"Kernels::ActivationKernel.Forward({layer.Function.KernelExpression}, {_sums.Expression}, {_y.Expression});";
                return product + "\n" + activation;
            }
        }

        /// <summary>From the gradient of the output to that of x·W + b, in place.</summary>
        private string ToSums => Code.Lines(
            layer.OutputPenalty.IsNone ? "" : Code.Format(
                $"Kernels::Penalty.AddActivityGradient({_y.Expression}, {_g}, {layer.Units}, buffers.Rows, {layer.OutputPenalty.Arguments});"),
            layer.Function.BackwardInPlace(_sums.Expression, _y.Expression, _g, layer.Units));

        private string BackwardSummary => Code.Lines(
            Code.Format($"G [rows × {layer.Units}] is the gradient of {layer.Name}'s output."),
            context.TrainsBelow ? Code.Format($"dX = G·Wᵀ    [rows × {_x.Width}]") : "",
            context.Trains ? Code.Format($"dW = Xᵀ·G    [{_x.Width} × {layer.Units}]") : "",
            context.Trains && layer.UseBias ? Code.Format($"db = Σ G     [{layer.Units}]") : "");

        private string BackwardBody => Code.Lines(
            context.IsOutput ? "" : ToSums,
            context.TrainsBelow ? InputGradient : "",
            context.Trains ? WeightGradients : "");

        private string InputGradientSummary => Code.Format($"dX = G·Wᵀ    [rows × {_x.Width}]");

        private string InputBackwardBody => Code.Lines(
            context.IsOutput || context.Trains ? "" : ToSums,
            InputGradient);

        private string InputGradient
        {
            get
            {
                string scratch = context.Buffers.SharedFixed(
                    "Transposed", Panel.Pad(_x.Width) * layer.Units, "a kernel transposed, for gradients of inputs");
                return Code.Format(
                    $"Kernels::DenseKernel.InputGradient({_g}, {layer.Units}, weights.{layer.Name}Kernel, {_x.Width}, {scratch}, {context.OtherGradient(_x.Width)}, buffers.Rows);");
            }
        }

        private string WeightGradients => Code.Lines(
            Code.Format($"Kernels::DenseKernel.WeightGradient({_x.Expression}, {_x.Stride}, {_x.Width}, {_g}, {layer.Units}, buffers.Rows,")
                + Code.Format($"\n    weights.{layer.Name}Kernel, {layer.KernelPenalty.Arguments}, Weights.{layer.Name}KernelOffset, sink);"),
            layer.UseBias
                ? Code.Format($"Kernels::DenseKernel.BiasGradient({_g}, {layer.Units}, buffers.Rows,")
                    + Code.Format($"\n    weights.{layer.Name}Bias, {layer.BiasPenalty.Arguments}, Weights.{layer.Name}BiasOffset, sink);")
                : "");

        private IEnumerable<string> WeightPenalties()
        {
            if (!layer.KernelPenalty.IsNone)
            {
                yield return layer.KernelPenalty.SumOf($"weights.{layer.Name}Kernel");
            }

            if (layer.UseBias && !layer.BiasPenalty.IsNone)
            {
                yield return layer.BiasPenalty.SumOf($"weights.{layer.Name}Bias");
            }
        }
    }

    /// <summary>One layer at inference, with what follows folded in.</summary>
    private sealed class DenseInference(DenseLayer layer, BufferReference x) : InferenceStep
    {
        private ActivationFunction _activation = layer.Function;
        private (string Scale, string Shift)? _folded;

        public BufferReference Output { get; set; } = BufferReference.None;

        public override string? ActivityPenalty => layer.OutputPenalty.IsNone ? null : ActivitySum(layer, Output);

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
            string function = _activation.IsLinear ? "" : _activation.DisplayName;
            string summary = Formula(function, x.Width, layer.Units, layer.UseBias)
                + (_folded is null ? "" : "\nwith the batch normalization that follows folded in: (x·W + b)·scale + shift");
            (string scale, string shift) = _folded ?? ("default", "default");
            string body = _activation.IsSoftmax
                ? Code.Lines(
                    Product(layer, x, ActivationFunction.Linear, scale, shift, Output),
                    _activation.ForwardInPlace(Output.Expression, layer.Units))
                : Product(layer, x, _activation, scale, shift, Output);
            return new GeneratedMethod("Infer" + layer.Name, summary, body);
        }
    }

    private static string Product(
        DenseLayer layer,
        BufferReference x,
        ActivationFunction activation,
        string scale,
        string shift,
        BufferReference y) => Code.Format(
            $"Kernels::DenseKernel.Forward({activation.KernelExpression}, {x.Expression}, {x.Stride}, {x.Width},")
        + Code.Format(
            $"\n    weights.{layer.Name}Kernel, {(layer.UseBias ? $"weights.{layer.Name}Bias" : "default")}, {scale}, {shift}, {y.Expression}, {layer.Units}, buffers.Rows);");

    private static string ActivitySum(DenseLayer layer, BufferReference y) => Code.Format(
        $"Kernels::Penalty.ActivitySum({y.Expression}, {layer.Units}, buffers.Rows, {layer.OutputPenalty.Arguments})");
}
