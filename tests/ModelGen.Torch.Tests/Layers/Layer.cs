namespace ModelGen.Torch.Tests;

/// <summary>A layer: how it is declared, and what Keras defines it to compute, in tensor operations of libtorch.</summary>
/// <param name="Name">"Dense1": kind and ordinal.</param>
internal abstract record Layer(string Name)
{
    /// <summary>Whether training changes its parameters.</summary>
    public bool Trainable { get; init; } = true;

    public abstract string Attribute { get; }

    public virtual int[] OutputShape(int[] input) => input;

    /// <summary>Its parameters with random first values, none of them 0.</summary>
    /// <param name="input">Shape of a row of its input.</param>
    /// <param name="dice">Draws the values.</param>
    public virtual IEnumerable<NetworkParameter> DrawParameters(int[] input, Dice dice) => [];

    /// <summary>Its activation, where its output is nothing but that of something.</summary>
    public virtual Function? OutputFunction => null;

    /// <summary>What the activation is applied to.</summary>
    /// <inheritdoc cref="Forward"/>
    public virtual Tensor BeforeActivation(Tensor x, TorchPass pass) => x;

    /// <param name="x">[rows × the input's shape].</param>
    /// <param name="pass">Parameters, and whether it trains.</param>
    public abstract Tensor Forward(Tensor x, TorchPass pass);

    /// <summary>What its parameters add to the loss.</summary>
    public virtual IEnumerable<Tensor> WeightPenalties(TorchPass pass) => [];

    protected string? TrainableArgument => AttributeSyntax.Set(nameof(Trainable), Trainable, fallback: true);

    protected NetworkParameter Parameter(string name, int[] shape, float[] values) => new($"{Name}.{name}", shape, values, Trainable);

    protected NetworkParameter Statistic(string name, float[] values) => new($"{Name}.{name}", [values.Length], values, Trainable: false);

    protected Tensor Own(TorchPass pass, string name) => pass[$"{Name}.{name}"];
}
