namespace ModelGen.Torch.Tests;

/// <summary>How gradients change parameters, as Keras defines it.</summary>
internal abstract record Optimizer(double LearningRate)
{
    public double ClipNorm { get; init; }

    public double GlobalClipNorm { get; init; }

    public double ClipValue { get; init; }

    public abstract string Attribute { get; }

    /// <summary>The gradients, clipped as declared.</summary>
    public IReadOnlyList<Tensor> Clip(IReadOnlyList<Tensor> gradients)
    {
        if (ClipNorm != 0)
        {
            return [.. gradients.Select(gradient => gradient * Factor(Norm([gradient]), ClipNorm))];
        }

        if (GlobalClipNorm != 0)
        {
            double factor = Factor(Norm(gradients), GlobalClipNorm);
            return [.. gradients.Select(gradient => gradient * factor)];
        }

        return ClipValue == 0 ? gradients : [.. gradients.Select(gradient => gradient.clamp(-ClipValue, ClipValue))];
    }

    /// <summary>Changes one parameter.</summary>
    /// <param name="weight">The parameter, changed in place.</param>
    /// <param name="gradient">Its clipped gradient.</param>
    /// <param name="memory">What the optimizer remembers of it.</param>
    /// <param name="rate">The learning rate of this step.</param>
    /// <param name="step">The step, from 1.</param>
    public abstract void Update(Tensor weight, Tensor gradient, OptimizerMemory memory, double rate, int step);

    protected string Write(string name, double usualRate, params IEnumerable<string?> settings) => AttributeSyntax.Write(name,
    [
        .. settings,
        AttributeSyntax.Set(nameof(LearningRate), LearningRate, usualRate),
        AttributeSyntax.Set(nameof(ClipNorm), ClipNorm),
        AttributeSyntax.Set(nameof(GlobalClipNorm), GlobalClipNorm),
        AttributeSyntax.Set(nameof(ClipValue), ClipValue),
    ]);

    private static double Norm(IReadOnlyList<Tensor> gradients) =>
        Math.Sqrt(gradients.Sum(static gradient => gradient.square().sum().item<double>()));

    private static double Factor(double norm, double limit) => limit / Math.Max(norm, limit);
}
