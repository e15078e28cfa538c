using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Benchmarks;

/// <summary>Fused multiply-adds on vectors of one width.</summary>
/// <typeparam name="T">The vector.</typeparam>
internal interface IFma<T>
{
    /// <summary>Numbers in a vector.</summary>
    static abstract int Lanes { get; }

    /// <summary>The same number in all lanes.</summary>
    static abstract T Create(float value);

    /// <summary>a·b + c.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);
}

/// <summary>256 bits: what ModelGen computes with.</summary>
internal readonly struct Fma256 : IFma<Vector256<float>>
{
    public static int Lanes => Vector256<float>.Count;

    public static Vector256<float> Create(float value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Vector256.FusedMultiplyAdd(a, b, c);
}

/// <summary>512 bits, which some processors have and some peers use.</summary>
internal readonly struct Fma512 : IFma<Vector512<float>>
{
    public static int Lanes => Vector512<float>.Count;

    public static Vector512<float> Create(float value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.FusedMultiplyAdd(a, b, c);
}
