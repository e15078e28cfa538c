namespace ModelGen.Generator;

/// <summary>An activation as a layer of its own: y = f(x).</summary>
internal sealed record ActivationLayer(LayerHeader Header, ActivationFunction Function, bool WritesAlpha, bool WritesSlope)
    : LayerSpec(Header)
{
    public static LayerDefinition Definition { get; } = new("ModelGen.ActivationAttribute", "Activation", static (arguments, header) =>
    {
        string kind = arguments.Enum("kind", "Linear");
        double parameter = kind == "LeakyRelu"
            ? arguments.Double("NegativeSlope", ActivationFunction.DefaultNegativeSlope)
            : arguments.Double("Alpha", ActivationFunction.DefaultAlpha);
        ActivationFunction function = kind is "LeakyRelu" or "Elu"
            ? new ActivationFunction(kind, parameter)
            : ActivationFunction.Default(kind);
        return new ActivationLayer(header, function, arguments.Has("Alpha"), arguments.Has("NegativeSlope"));
    });

    public override string Kind => "Activation";

    public override string Settings => Function.DisplayName;

    public override ActivationFunction? Activation => Function;

    public override string Signature => Function.DisplayName;

    public override Shape OutputShape(Shape input) => input;

    public override LayerPlan PlanTraining(TrainingContext context)
    {
        BufferReference x = context.PaddedSource();
        string gradient = context.Gradient(x.Width);
        if (context.ActivationIsFused)
        {
            return new LayerPlan
            {
                Output = x,
                OutputBackward = Function.BackwardInPlace(x.Expression, x.Expression, gradient, x.Width),
            };
        }

        BufferReference y = context.Buffers.AddRows(Name + "Output", x.Width, Name);
        string derivative = Function.BackwardInPlace(x.Expression, y.Expression, gradient, x.Width);
        return new LayerPlan
        {
            Output = y,
            Forward = new GeneratedMethod(
                "Forward" + Name,
                Code.Format($"y = {Function.DisplayName}(x)    x, y [rows × {x.Width}]"),
                Function.IsSoftmax
                    ? Code.Lines($"{x.Expression}.CopyTo({y.Expression});", Function.ForwardInPlace(y.Expression, x.Width))
                    : $"Kernels::ActivationKernel.Forward({Function.KernelExpression}, {x.Expression}, {y.Expression});"),
            Backward = context.IsOutput || derivative.Length == 0
                ? null
                : new GeneratedMethod("Backward" + Name, Code.Format($"G·{Function.DisplayName}'(x), in place"), derivative),
            OutputBackward = context.IsOutput ? derivative : "",
        };
    }

    public override void PlanInference(InferencePlan plan, Shape input)
    {
        if (Function.IsLinear || plan.Last?.TryActivate(Function) == true)
        {
            return;
        }

        ActivationStep step = new(this);
        step.Values = plan.AddInPlace(step);
    }

    /// <summary>An activation that no step before could take in.</summary>
    private sealed class ActivationStep(ActivationLayer layer) : InferenceStep
    {
        private bool _isActive = true;

        public BufferReference Values { get; set; } = BufferReference.None;

        public override void Deactivate() => _isActive = false;

        public override GeneratedMethod ToMethod() => new(
            "Infer" + layer.Name,
            Code.Format($"x = {layer.Function.DisplayName}(x), in place    x [rows × {Values.Width}]"),
            _isActive ? layer.Function.ForwardInPlace(Values.Expression, Values.Width) : "");
    }
}
