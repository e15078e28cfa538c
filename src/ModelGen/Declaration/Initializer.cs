namespace ModelGen;

/// <summary>
/// How a parameter's first values are drawn (Keras 3's rules). Normal distributions are truncated at two
/// standard deviations. <c>in</c> and <c>out</c> are the widths of the layer's input and output.
/// </summary>
public enum Initializer
{
    /// <summary>Uniform in ±√(6/(in + out)).</summary>
    GlorotUniform,

    /// <summary>Truncated normal, variance 2/(in + out).</summary>
    GlorotNormal,

    /// <summary>Uniform in ±√(6/in); suits ReLU.</summary>
    HeUniform,

    /// <summary>Truncated normal, variance 2/in; suits ReLU.</summary>
    HeNormal,

    /// <summary>Uniform in ±√(3/in).</summary>
    LecunUniform,

    /// <summary>Truncated normal, variance 1/in; suits SELU.</summary>
    LecunNormal,

    /// <summary>All 0.</summary>
    Zeros,

    /// <summary>All 1.</summary>
    Ones,
}
