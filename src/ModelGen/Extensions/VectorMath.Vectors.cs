using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen;

// The functions on vectors as long as the processor's.
public static partial class VectorMath
{
    // Vectors of 512 bits, which a runtime uses when it is asked to, are taken in halves.
    private static bool AreLong => Vector<float>.Count > Vector256<float>.Count;

    /// <summary>e^x; 0 below −104, +∞ above 88.73.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp(Vector<float> x) => AreLong ? Join(Exp(Lower(x)), Exp(Upper(x))) : Exp(x.AsVector256()).AsVector();

    /// <summary>e^x − 1, accurate near 0. Arguments above 88 count as 88.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> ExpM1(Vector<float> x) => AreLong ? Join(ExpM1(Lower(x)), ExpM1(Upper(x))) : ExpM1(x.AsVector256()).AsVector();

    /// <summary>ln x; −∞ at 0, NaN below 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log(Vector<float> x) => AreLong ? Join(Log(Lower(x)), Log(Upper(x))) : Log(x.AsVector256()).AsVector();

    /// <summary>ln(1 + x) for x ≥ 0, accurate near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log1P(Vector<float> x) => AreLong ? Join(Log1P(Lower(x)), Log1P(Upper(x))) : Log1P(x.AsVector256()).AsVector();

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tanh(Vector<float> x) => AreLong ? Join(Tanh(Lower(x)), Tanh(Upper(x))) : Tanh(x.AsVector256()).AsVector();

    /// <summary>The logistic function 1/(1 + e^−x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sigmoid(Vector<float> x) => AreLong ? Join(Sigmoid(Lower(x)), Sigmoid(Upper(x))) : Sigmoid(x.AsVector256()).AsVector();

    /// <summary>ln(1 + e^x), without overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Softplus(Vector<float> x) => AreLong ? Join(Softplus(Lower(x)), Softplus(Upper(x))) : Softplus(x.AsVector256()).AsVector();

    private static Vector256<float> Lower(Vector<float> x) => x.AsVector512().GetLower();

    private static Vector256<float> Upper(Vector<float> x) => x.AsVector512().GetUpper();

    private static Vector<float> Join(Vector256<float> lower, Vector256<float> upper) => Vector512.Create(lower, upper).AsVector();
}
