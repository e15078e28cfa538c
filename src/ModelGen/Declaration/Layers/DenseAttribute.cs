namespace ModelGen;

/// <summary>A fully connected layer: y = activation(x·kernel + bias), kernel [inputs × units].</summary>
/// <param name="units">Width of the output, at least 1.</param>
/// <param name="activation">Applied to the sum. Default: none.</param>
public sealed class DenseAttribute(int units, Activation activation = Activation.Linear) : LayerAttribute
{
    /// <summary>Width of the output.</summary>
    public int Units { get; } = units;

    /// <summary>Applied to the sum.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>Whether a bias is added. Default true.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>First values of the kernel. Default Glorot uniform.</summary>
    public Initializer KernelInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>First values of the bias. Default 0.</summary>
    public Initializer BiasInitializer { get; set; } = Initializer.Zeros;

    /// <summary>L1 factor of the kernel: adds <c>KernelL1</c>·Σ|w| to the loss. At least 0.</summary>
    public double KernelL1 { get; set; }

    /// <summary>L2 factor of the kernel: adds <c>KernelL2</c>·Σw² to the loss. At least 0.</summary>
    public double KernelL2 { get; set; }

    /// <summary>L1 factor of the bias. At least 0.</summary>
    public double BiasL1 { get; set; }

    /// <summary>L2 factor of the bias. At least 0.</summary>
    public double BiasL2 { get; set; }

    /// <summary>L1 factor of the layer's output, divided by the number of rows. At least 0.</summary>
    public double ActivityL1 { get; set; }

    /// <summary>L2 factor of the layer's output, divided by the number of rows. At least 0.</summary>
    public double ActivityL2 { get; set; }
}
