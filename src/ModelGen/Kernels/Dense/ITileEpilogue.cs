using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>What the accumulators of a tile start from, and what is done to them in registers before they are stored.</summary>
internal interface ITileEpilogue
{
    /// <summary>First value of columns 0 to 7; <paramref name="stored"/> is where the row of the tile will be stored.</summary>
    Vector256<float> InitialLow(ref float stored);

    /// <summary>First value of columns 8 to 15.</summary>
    Vector256<float> InitialHigh(ref float stored);

    /// <summary>The result in columns 0 to 7.</summary>
    Vector256<float> Low(Vector256<float> sum);

    /// <summary>The result in columns 8 to 15.</summary>
    Vector256<float> High(Vector256<float> sum);
}

/// <summary>The plain product: starts from 0, stores the sum.</summary>
internal readonly struct PlainProduct : ITileEpilogue
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> InitialLow(ref float stored) => Vector256<float>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> InitialHigh(ref float stored) => Vector256<float>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Low(Vector256<float> sum) => sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> High(Vector256<float> sum) => sum;
}

/// <summary>Continues a product: starts from what is stored. Splitting a sum this way does not change a bit of it.</summary>
internal readonly struct ContinuedProduct : ITileEpilogue
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> InitialLow(ref float stored) => Vector256.LoadUnsafe(ref stored);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> InitialHigh(ref float stored) => Vector256.LoadUnsafe(ref stored, 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Low(Vector256<float> sum) => sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> High(Vector256<float> sum) => sum;
}

/// <summary>Starts from the bias, stores f(sum).</summary>
internal readonly struct BiasActivation<T>(T activation, Vector256<float> biasLow, Vector256<float> biasHigh) : ITileEpilogue
    where T : struct, IElementwise
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> InitialLow(ref float stored) => biasLow;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> InitialHigh(ref float stored) => biasHigh;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Low(Vector256<float> sum) => activation.Forward(sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> High(Vector256<float> sum) => activation.Forward(sum);
}

/// <summary>Starts from the bias, stores f(scale·sum + shift): batch normalization with fixed statistics.</summary>
internal readonly struct BiasAffineActivation<T>(
    BiasActivation<T> inner,
    Vector256<float> scaleLow,
    Vector256<float> scaleHigh,
    Vector256<float> shiftLow,
    Vector256<float> shiftHigh) : ITileEpilogue
    where T : struct, IElementwise
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> InitialLow(ref float stored) => inner.InitialLow(ref stored);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> InitialHigh(ref float stored) => inner.InitialHigh(ref stored);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Low(Vector256<float> sum) => inner.Low(Vector256.FusedMultiplyAdd(sum, scaleLow, shiftLow));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> High(Vector256<float> sum) => inner.High(Vector256.FusedMultiplyAdd(sum, scaleHigh, shiftHigh));
}
