namespace ModelGen;

/// <summary>An activation function, with Keras 3's formulas and defaults.</summary>
public enum Activation
{
    /// <summary>x</summary>
    Linear,

    /// <summary>max(x, 0)</summary>
    Relu,

    /// <summary>x for x &gt; 0, else slope·x; slope 0.2 unless <c>NegativeSlope</c> says otherwise.</summary>
    LeakyRelu,

    /// <summary>x for x &gt; 0, else α(eˣ − 1); α is 1 unless <c>Alpha</c> says otherwise.</summary>
    Elu,

    /// <summary>Scaled ELU, self-normalising: 1.0507·(x for x &gt; 0, else 1.6733(eˣ − 1)).</summary>
    Selu,

    /// <summary>x·Φ(x) with the exact normal distribution function Φ.</summary>
    Gelu,

    /// <summary>GELU's approximation by tanh: ½x(1 + tanh(√(2/π)(x + 0.044715x³))).</summary>
    GeluTanh,

    /// <summary>x·sigmoid(x), also called swish.</summary>
    Silu,

    /// <summary>1/(1 + e⁻ˣ)</summary>
    Sigmoid,

    /// <summary>Hyperbolic tangent.</summary>
    Tanh,

    /// <summary>ln(1 + eˣ)</summary>
    Softplus,

    /// <summary>eˣ/Σeˣ over the layer's units: probabilities that sum to 1.</summary>
    Softmax,
}
