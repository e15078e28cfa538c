namespace ModelGen.Generator;

/// <summary>An activation function with its parameter, and what the rest of the generator needs to know of it.</summary>
/// <param name="Kind">The member of the public enum <c>Activation</c>.</param>
/// <param name="Parameter">ELU's α or leaky ReLU's slope; unused by the others.</param>
/// <param name="Own">The user's struct; null for a function of the library.</param>
internal sealed record ActivationFunction(string Kind, double Parameter, OwnType? Own = null)
{
    private const string OwnKind = "Own";

    public const double DefaultAlpha = 1.0;
    public const double DefaultNegativeSlope = 0.2;
    private const double LayerNegativeSlope = 0.3;

    /// <summary>The function with Keras's default parameter.</summary>
    public static ActivationFunction Default(string kind) =>
        new(kind, kind == "LeakyRelu" ? DefaultNegativeSlope : DefaultAlpha);

    public static ActivationFunction Linear { get; } = Default("Linear");

    /// <summary>A function of the user's.</summary>
    public static ActivationFunction Of(OwnType? own) => new(OwnKind, DefaultAlpha, own);

    /// <summary>Takes the activation inside a layer of Keras; one with a parameter other than the plain function's has no place in an attribute.</summary>
    public static void Import(KerasObject layer, string argument, string? fallback)
    {
        if (layer.TakeMember(argument, "activation", KerasNames.Activations, fallback) is { } function)
        {
            function.RefuseAny("max_value", "approximate");
            function.RefuseUnless("threshold", "0", "0.0");
            function.RefuseOtherAxis();
            if (KerasNames.Activations.Find(function.ClassName)?.Name == "LeakyRelu")
            {
                RequireUsualSlope(function);
            }
            else
            {
                function.RefuseUnless("negative_slope", "0", "0.0");
                function.RefuseUnless("alpha", "1", "1.0");
            }
        }
    }

    /// <summary>The slope of Keras's layer, which was called alpha before Keras 3.</summary>
    public static double KerasSlope(KerasObject layer) => layer.Number("negative_slope", layer.Number("alpha", LayerNegativeSlope));

    // The function and the layer of the same name have other defaults.
    private static void RequireUsualSlope(KerasObject function)
    {
        double slope = function.ClassName == "LeakyReLU" ? KerasSlope(function) : function.Number("negative_slope", DefaultNegativeSlope);
        if (slope != DefaultNegativeSlope)
        {
            function.Refuse();
        }
    }

    public bool IsLinear => Kind == "Linear";

    /// <summary>Softmax looks at a whole row; all others work value by value.</summary>
    public bool IsSoftmax => Kind == "Softmax";

    public bool IsRelu => Kind == "Relu";

    public bool IsSigmoid => Kind == "Sigmoid";

    /// <summary>Whether every output lies in [0, 1].</summary>
    public bool IsProbability => IsSoftmax || IsSigmoid;

    /// <summary>Whether the derivative vanishes for large inputs of either sign.</summary>
    public bool Saturates => Kind is "Sigmoid" or "Tanh";

    /// <summary>Whether the derivative cannot be had from the output alone.</summary>
    public bool DerivativeReadsInput => Own is { DerivativeReadsInput: true } || Kind is "Gelu" or "GeluTanh" or "Silu";

    /// <summary>The parameter under its name in the attribute; none for a function without.</summary>
    public IEnumerable<(string Name, double Value)> Numbers => Kind switch
    {
        "LeakyRelu" => [("NegativeSlope", Parameter)],
        "Elu" => [("Alpha", Parameter)],
        _ => [],
    };

    /// <summary>Reports a softmax of one unit.</summary>
    public void RequireSeveralUnits(LayerHeader layer, string argument, Shape output, IssueList issues)
    {
        if (IsSoftmax && output is { IsKnown: true, LongSize: 1 })
        {
            issues.Error("MG0113", layer.Target(argument), $"{layer.Name} is a softmax of 1 unit, which is always 1; write Activation.Sigmoid for a probability, or a unit for each class", "Sigmoid");
        }
    }

    /// <summary>Constructs the runtime's kernel of an element-wise function.</summary>
    public string KernelExpression => Kind switch
    {
        OwnKind => $"default(Kernels::OwnActivation<{Own?.Reference}>)",
        "LeakyRelu" or "Elu" => $"new Kernels::{Kind}({CSharpLiteral.Single(Parameter)})",
        _ => $"default(Kernels::{Kind})",
    };

    /// <summary>Writes the statement that applies the function to padded rows in place.</summary>
    public string ForwardInPlace(string values, int width) => IsSoftmax
        ? Code.Format($"Kernels::SoftmaxKernel.Forward({values}, {width}, buffers.Rows);")
        : Code.Format($"Kernels::ActivationKernel.Forward({KernelExpression}, {values}, {values});");

    /// <summary>Writes the statement that turns the output's gradient into the input's, in place; empty for linear.</summary>
    /// <param name="input">Read only where <see cref="DerivativeReadsInput"/>.</param>
    public string BackwardInPlace(string input, string output, string gradient, int width)
    {
        if (IsLinear)
        {
            return "";
        }

        return IsSoftmax
            ? Code.Format($"Kernels::SoftmaxKernel.Backward({output}, {gradient}, {width}, buffers.Rows);")
            : Code.Format($"Kernels::ActivationKernel.Backward({KernelExpression}, {(DerivativeReadsInput ? input : output)}, {output}, {gradient});");
    }

    /// <summary>As Keras writes it: <c>leaky_relu</c>, with the parameter where it is not the default.</summary>
    public string DisplayName => Own?.Name ?? (Parameter == Default(Kind).Parameter ? SnakeName : $"{SnakeName}({CSharpLiteral.Plain(Parameter)})");

    private string SnakeName => string.Concat(Kind.Select(static (letter, index) =>
        char.IsUpper(letter) && index > 0 ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
