using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>What the accumulators of a tile start from.</summary>
internal interface ITileStart
{
    /// <summary>First value of columns 0 to 7; <paramref name="stored"/> is where the row of the tile will be stored.</summary>
    Vector256<float> Low(ref float stored);

    /// <summary>First value of columns 8 to 15.</summary>
    Vector256<float> High(ref float stored);
}

/// <summary>What is done to the sums in registers before they are stored.</summary>
internal interface ITileFinish
{
    /// <summary>The result in columns 0 to 7.</summary>
    Vector256<float> Low(Vector256<float> sum);

    /// <summary>The result in columns 8 to 15.</summary>
    Vector256<float> High(Vector256<float> sum);
}

/// <summary>Starts from 0.</summary>
internal readonly struct FromZero : ITileStart
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Low(ref float stored) => Vector256<float>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> High(ref float stored) => Vector256<float>.Zero;
}

/// <summary>Starts from what is stored: continues a sum. Splitting a sum this way does not change a bit of it.</summary>
internal readonly struct FromStored : ITileStart
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Low(ref float stored) => Vector256.LoadUnsafe(ref stored);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> High(ref float stored) => Vector256.LoadUnsafe(ref stored, 8);
}

/// <summary>Starts from the bias.</summary>
internal readonly struct FromBias(Vector256<float> low, Vector256<float> high) : ITileStart
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Low(ref float stored) => low;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> High(ref float stored) => high;
}

/// <summary>Stores the sum.</summary>
internal readonly struct KeepSum : ITileFinish
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Low(Vector256<float> sum) => sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> High(Vector256<float> sum) => sum;
}

/// <summary>Stores f(sum).</summary>
internal readonly struct Activate<T>(T activation) : ITileFinish
    where T : struct, IElementwise
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Low(Vector256<float> sum) => activation.Forward(sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> High(Vector256<float> sum) => activation.Forward(sum);
}

/// <summary>Stores f(scale·sum + shift): batch normalization with fixed statistics.</summary>
internal readonly struct NormalizeActivate<T>(
    T activation,
    Vector256<float> scaleLow,
    Vector256<float> scaleHigh,
    Vector256<float> shiftLow,
    Vector256<float> shiftHigh) : ITileFinish
    where T : struct, IElementwise
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Low(Vector256<float> sum) =>
        activation.Forward(Vector256.FusedMultiplyAdd(sum, scaleLow, shiftLow));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> High(Vector256<float> sum) =>
        activation.Forward(Vector256.FusedMultiplyAdd(sum, scaleHigh, shiftHigh));
}
