using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>An activation that treats every element alike. Implementations are structs, so that kernels are compiled for each of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IElementwise
{
    /// <summary>f(x) in each lane.</summary>
    /// <param name="x">Arguments.</param>
    Vector256<float> Forward(Vector256<float> x);

    /// <summary>f′(x) in each lane.</summary>
    /// <param name="x">Arguments; only <see cref="Gelu"/>, <see cref="GeluTanh"/> and <see cref="Silu"/> read them.</param>
    /// <param name="y">f(x).</param>
    Vector256<float> Derivative(Vector256<float> x, Vector256<float> y);
}
