namespace ModelGen.Generator;

/// <summary>An activation as a layer of its own: y = f(x).</summary>
internal sealed record ActivationLayer(LayerHeader Header, ActivationFunction Function, bool WritesAlpha, bool WritesSlope)
    : LayerSpec(Header)
{
    public static LayerDefinition Definition { get; } = new("ModelGen.ActivationAttribute", "Activation", static (arguments, header) =>
    {
        string kind = arguments.Enum("kind", "Linear");
        double slope = arguments.Double("NegativeSlope", ActivationFunction.DefaultNegativeSlope);
        double alpha = arguments.Double("Alpha", ActivationFunction.DefaultAlpha);
        ActivationFunction function = kind switch
        {
            "LeakyRelu" => new ActivationFunction(kind, slope),
            "Elu" => new ActivationFunction(kind, alpha),
            _ => ActivationFunction.Default(kind),
        };
        return new ActivationLayer(header, function, arguments.Has("Alpha"), arguments.Has("NegativeSlope"));
    },
    new ActivationArgument("kind", "Alpha", "NegativeSlope"))
    {
        Keras =
        [
            new KerasForm("Activation", Import),
            new KerasForm("ReLU", ImportRelu),
            new KerasForm("LeakyReLU", ImportLeakyRelu),
            new KerasForm("ELU", ImportElu),
            new KerasForm("Softmax", ImportSoftmax),
        ],
    };

    public static LayerDefinition OwnDefinition { get; } = new(
        "ModelGen.ActivationAttribute<T>",
        "Activation",
        static (arguments, header) => new ActivationLayer(header, ActivationFunction.Of(arguments.Own), WritesAlpha: false, WritesSlope: false));

    private static ImportedAttribute Import(KerasObject layer)
    {
        layer.RefuseAny("activity_regularizer");
        ActivationFunction.Import(layer, "kind", fallback: null);
        return layer.ToAttribute("Activation");
    }

    private static ImportedAttribute ImportRelu(KerasObject layer)
    {
        double slope = layer.Number("negative_slope", 0);
        layer.RefuseAny("max_value");
        layer.RefuseUnless("threshold", "0", "0.0");
        return Of(layer, slope == 0 ? "Relu" : "LeakyRelu", "NegativeSlope", slope == 0 ? null : slope);
    }

    private static ImportedAttribute ImportLeakyRelu(KerasObject layer) =>
        Of(layer, "LeakyRelu", "NegativeSlope", ActivationFunction.KerasSlope(layer));

    private static ImportedAttribute ImportElu(KerasObject layer) =>
        Of(layer, "Elu", "Alpha", layer.Number("alpha", ActivationFunction.DefaultAlpha));

    private static ImportedAttribute ImportSoftmax(KerasObject layer)
    {
        layer.RefuseOtherAxis();
        return Of(layer, "Softmax", "", null);
    }

    private static ImportedAttribute Of(KerasObject layer, string kind, string argument, double? parameter)
    {
        layer.RefuseAny("activity_regularizer");
        layer.Add("kind", new EnumMember("Activation", kind));
        if (parameter is { } number && number != ActivationFunction.Default(kind).Parameter)
        {
            layer.Add(argument, number);
        }

        return layer.ToAttribute("Activation");
    }

    public override string Kind => "Activation";

    public override string Settings => Function.DisplayName;

    public override ActivationFunction? Activation => Function;

    public override AttributeTarget ActivationTarget => Header.Target(Function.Own is null ? "kind" : null);

    public override string Signature => Function.DisplayName;

    public override Shape OutputShape(Shape input) => Function.IsSoftmax ? input.Flattened : input;

    public override void Validate(LayerInput input, IssueList issues)
    {
        Header.RequireNoTrainable(issues);
        OwnTypeRules.Check(Function.Own, Header.Target(), issues);
        Function.RequireSeveralUnits(Header, "kind", input.Shape, issues);
        if (Function.IsSoftmax)
        {
            input.RequireFlat(Header, issues);
        }

        // Of an activation that is not known, nothing is known to be wrong.
        if (!issues.IsUnreadable(Header.Ordinal))
        {
            CheckParameters(issues);
        }
    }

    private void CheckParameters(IssueList issues)
    {
        if (WritesAlpha && Function.Kind != "Elu")
        {
            issues.Error("MG0109", Header.Target("Alpha"), $"{Function.Kind} has no Alpha; remove it, only Elu has one");
        }
        else if (Function.Kind == "Elu" && !NumberRanges.IsPositive(Function.Parameter))
        {
            issues.Error("MG0109", Header.Target("Alpha"), $"{Name} has Alpha {Function.Parameter}; write a number above 0, or remove it for the default of 1");
        }

        if (WritesSlope && Function.Kind != "LeakyRelu")
        {
            issues.Error("MG0109", Header.Target("NegativeSlope"), $"{Function.Kind} has no NegativeSlope; remove it, only LeakyRelu has one");
        }
        else if (Function.Kind == "LeakyRelu" && Function.Parameter < 0)
        {
            issues.Error("MG0109", Header.Target("NegativeSlope"), $"{Name} has NegativeSlope {Function.Parameter}; write a number of at least 0, or remove it for the default of 0.2");
        }
    }

    public override long Operations(Shape input) => Function.IsLinear ? 0 : input.LongSize;

    public override LayerPlan PlanTraining(TrainingContext context)
    {
        BufferReference x = context.PaddedSource();
        string gradient = context.Gradient(x.Width);
        if (context.ActivationIsFused && !x.IsReadAgain)
        {
            return new LayerPlan
            {
                Output = x,
                OutputBackward = Function.BackwardInPlace(x.Expression, x.Expression, gradient, x.Width),
            };
        }

        BufferReference y = context.Buffers.AddRows(Identifier + "Output", x.Width) with { IsRectified = Function.IsRelu, IsReadAgain = !Function.IsLinear };
        string derivative = Function.BackwardInPlace(x.Expression, y.Expression, gradient, x.Width);
        return new LayerPlan
        {
            Output = y,
            Forward = context.ActivationIsFused ? Copy(x, y) : Activate(x, y),
            Backward = context.IsOutput || derivative.Length == 0
                ? null
                : new GeneratedMethod(Identifier + "_Backward", Code.Format($"G·{Function.DisplayName}'(x), in place"), derivative),
            OutputBackward = context.IsOutput ? derivative : "",
        };
    }

    private GeneratedMethod Activate(BufferReference x, BufferReference y) => new(
        Identifier + "_Forward",
        Code.Format($"y = {Function.DisplayName}(x)    x, y [rows × {x.Width}]"),
        Function.IsSoftmax
            ? Code.Lines($"{x.Expression}.CopyTo({y.Expression});", Function.ForwardInPlace(y.Expression, x.Width))
            : $"Kernels::ActivationKernel.Forward({Function.KernelExpression}, {x.Expression}, {y.Expression});");

    private GeneratedMethod Copy(BufferReference x, BufferReference y) => new(
        Identifier + "_Forward",
        Code.Format($"y = x    x, y [rows × {x.Width}]\nThe loss applies {Function.DisplayName}, and x is read again."),
        $"{x.Expression}.CopyTo({y.Expression});");

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
            layer.Identifier + "_Infer",
            Code.Format($"x = {layer.Function.DisplayName}(x), in place    x [rows × {Values.Width}]"),
            _isActive ? layer.Function.ForwardInPlace(Values.Expression, Values.Width) : "");
    }
}
