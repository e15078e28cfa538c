namespace ModelGen.Generator;

/// <summary>The range of a random factor: one number for both signs, or the two ends.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <param name="Factor">The one number that is written, if it is one.</param>
internal sealed record FactorRange(double Low, double High, double? Factor = null)
{
    public static FactorRange Read(AttributeArguments arguments)
    {
        if (!arguments.Has("factor"))
        {
            return new FactorRange(arguments.Double("low", 0), arguments.Double("high", 0));
        }

        double factor = arguments.Double("factor", 0);
        return new FactorRange(-Math.Abs(factor), Math.Abs(factor), factor);
    }

    /// <summary>Takes Keras's factor: a number, or the two ends; ends of one size are a number.</summary>
    public static void Import(KerasObject layer, string key)
    {
        layer.Require(key);
        IReadOnlyList<double> ends = layer.Numbers(key);
        if (ends.Count == 2 && ends[0] == -ends[1])
        {
            layer.Add("factor", ends[1], layer[key]?.Span);
        }
        else if (ends.Count == 2)
        {
            layer.Add("low", ends[0], layer[key]?.Span);
            layer.Add("high", ends[1], layer[key]?.Span);
        }
        else
        {
            layer.TakeNumber("factor", key);
        }
    }

    /// <summary>As in <c>0.1</c> or <c>-0.1 to 0.2</c>.</summary>
    public string Description => Factor is null ? $"{CSharpLiteral.Plain(Low)} to {CSharpLiteral.Plain(High)}" : CSharpLiteral.Plain(High);

    /// <summary>The ends as arguments of the runtime's transforms.</summary>
    public string Arguments => Code.Format($"low: {Low}, high: {High}");

    /// <summary>Reports the ends that are not in the domain, and a range that is upside down.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="isInDomain">Whether a number can be a factor.</param>
    /// <param name="domain">The domain in words, with a way out.</param>
    /// <param name="issues">Takes the issues.</param>
    public void Validate(LayerHeader layer, Func<double, bool> isInDomain, string domain, IssueList issues)
    {
        bool isLowValid = isInDomain(Low);
        bool isHighValid = isInDomain(High);
        if (Factor is { } factor)
        {
            CheckEnd("factor", factor, isLowValid && isHighValid);
            return;
        }

        CheckEnd("low", Low, isLowValid);
        CheckEnd("high", High, isHighValid);
        if (isLowValid && isHighValid && Low > High)
        {
            issues.Error("MG0112", layer.Target("low"), $"{layer.Name} has low {Low} above high {High}; write the lower one first");
        }

        void CheckEnd(string argument, double end, bool isValid)
        {
            if (!isValid)
            {
                issues.Error("MG0112", layer.Target(argument), $"{layer.Name} has {argument} {end}; {domain}");
            }
        }
    }
}
