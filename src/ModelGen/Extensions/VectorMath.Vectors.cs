using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen;

// The functions on vectors as long as the processor's.
public static partial class VectorMath
{
    private interface IFunction
    {
        static abstract Vector256<float> Of(Vector256<float> x);
    }

    /// <summary>eˣ; 0 and infinity beyond the range of <see cref="float"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp(Vector<float> x) => Apply<ExpFunction>(x);

    /// <summary>eˣ − 1, accurate near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> ExpM1(Vector<float> x) => Apply<ExpM1Function>(x);

    /// <summary>ln x; −∞ at 0, NaN below 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log(Vector<float> x) => Apply<LogFunction>(x);

    /// <summary>ln(1 + x) for x ≥ 0, accurate near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log1P(Vector<float> x) => Apply<Log1PFunction>(x);

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tanh(Vector<float> x) => Apply<TanhFunction>(x);

    /// <summary>The logistic function 1/(1 + e⁻ˣ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sigmoid(Vector<float> x) => Apply<SigmoidFunction>(x);

    /// <summary>ln(1 + eˣ), without overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Softplus(Vector<float> x) => Apply<SoftplusFunction>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Apply<TFunction>(Vector<float> x)
        where TFunction : struct, IFunction
    {
        return Vector<float>.Count <= Vector256<float>.Count
            ? TFunction.Of(x.AsVector256()).AsVector()
            : ApplyInHalves<TFunction>(x);
    }

    // Vectors of 512 bits, which a runtime uses when it is asked to.
    private static Vector<float> ApplyInHalves<TFunction>(Vector<float> x)
        where TFunction : struct, IFunction
    {
        Vector512<float> all = x.AsVector512();
        return Vector512.Create(TFunction.Of(all.GetLower()), TFunction.Of(all.GetUpper())).AsVector();
    }

    private readonly struct ExpFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Of(Vector256<float> x) => Exp(x);
    }

    private readonly struct ExpM1Function : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Of(Vector256<float> x) => ExpM1(x);
    }

    private readonly struct LogFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Of(Vector256<float> x) => Log(x);
    }

    private readonly struct Log1PFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Of(Vector256<float> x) => Log1P(x);
    }

    private readonly struct TanhFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Of(Vector256<float> x) => Tanh(x);
    }

    private readonly struct SigmoidFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Of(Vector256<float> x) => Sigmoid(x);
    }

    private readonly struct SoftplusFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Of(Vector256<float> x) => Softplus(x);
    }
}
