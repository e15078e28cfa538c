namespace ModelGen.Torch.Tests;

/// <summary>How the learning rate changes with the updates, as Keras defines it.</summary>
internal abstract record Schedule
{
    public abstract string Attribute { get; }

    /// <param name="first">The optimizer's learning rate.</param>
    /// <param name="step">Updates already applied.</param>
    public abstract double Rate(double first, int step);
}

/// <summary>first·factor^(s/n), or with ⌊s/n⌋.</summary>
internal sealed record ExponentialDecay(double Factor, int Steps, bool Staircase) : Schedule
{
    public override string Attribute => AttributeSyntax.Write("ExponentialDecay", AttributeSyntax.Number(Factor), $"{(Staircase ? "EverySteps" : "OverSteps")} = {Steps}");

    public override double Rate(double first, int step) => first * Math.Pow(Factor, Staircase ? step / Steps : (double)step / Steps);
}

/// <summary>first/(1 + rate·s/n).</summary>
internal sealed record InverseTimeDecay(double Divisor, int Steps) : Schedule
{
    public override string Attribute => AttributeSyntax.Write("InverseTimeDecay", AttributeSyntax.Number(Divisor), $"OverSteps = {Steps}");

    public override double Rate(double first, int step) => first / (1 + Divisor * step / Steps);
}

/// <summary>(first − end)(1 − s/n)^power + end; in cycles n grows by itself.</summary>
internal sealed record PolynomialDecay(double End, double Power, bool Cycle, int Steps) : Schedule
{
    public override string Attribute => AttributeSyntax.Write(
        "PolynomialDecay",
        AttributeSyntax.Set(nameof(End), End, 1e-4),
        AttributeSyntax.Set(nameof(Power), Power, 1),
        AttributeSyntax.Set(nameof(Cycle), Cycle),
        $"OverSteps = {Steps}");

    public override double Rate(double first, int step)
    {
        int steps = Cycle ? Steps * Math.Max(1, (step + Steps - 1) / Steps) : Steps;
        return (first - End) * Math.Pow(1 - Math.Min(step, steps) / (double)steps, Power) + End;
    }
}

/// <summary>Half a cosine down to alpha·first; after a warm-up, if there is one, from its target.</summary>
internal sealed record CosineDecay(double Alpha, int Steps, int WarmupSteps, double WarmupTarget) : Schedule
{
    public override string Attribute => AttributeSyntax.Write(
        "CosineDecay",
        AttributeSyntax.Set(nameof(Alpha), Alpha),
        $"OverSteps = {Steps}",
        WarmupSteps == 0 ? null : $"WarmupSteps = {WarmupSteps}",
        WarmupSteps == 0 ? null : AttributeSyntax.Set(nameof(WarmupTarget), WarmupTarget));

    public override double Rate(double first, int step)
    {
        if (step < WarmupSteps)
        {
            return first + (WarmupTarget - first) * step / WarmupSteps;
        }

        double passed = Math.Min(step - WarmupSteps, Steps) / (double)Steps;
        return (WarmupSteps == 0 ? first : WarmupTarget) * ((1 - Alpha) * 0.5 * (1 + Math.Cos(Math.PI * passed)) + Alpha);
    }
}
