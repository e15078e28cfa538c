namespace ModelGen;

/// <summary>How gradients change the parameters. A model without an optimizer uses <see cref="AdamAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public abstract class OptimizerAttribute : Attribute
{
    private protected OptimizerAttribute()
    {
    }

    /// <summary>Size of a step, &gt; 0. Default 0.001; 0.01 for <see cref="SgdAttribute"/>.</summary>
    public double LearningRate { get; set; } = 0.001;

    /// <summary>Largest norm of one parameter's gradient, &gt; 0; longer ones are scaled down. Default: no limit.</summary>
    public double ClipNorm { get; set; }

    /// <summary>Largest norm of all gradients together, &gt; 0. Default: no limit.</summary>
    public double GlobalClipNorm { get; set; }

    /// <summary>Largest magnitude of a gradient's element, &gt; 0. Default: no limit.</summary>
    public double ClipValue { get; set; }
}
