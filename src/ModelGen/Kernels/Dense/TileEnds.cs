using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>What the accumulators of a tile start from.</summary>
internal interface ITileStart
{
    /// <summary>First values of eight columns from <paramref name="column"/> of the tile on; <paramref name="stored"/> is where they will be stored.</summary>
    Vector256<float> At(ref float stored, int column);
}

/// <summary>What is done to the sums in registers before they are stored.</summary>
internal interface ITileFinish
{
    /// <summary>The results in eight columns from <paramref name="column"/> of the tile on.</summary>
    Vector256<float> At(Vector256<float> sum, int column);
}

/// <summary>Starts from 0.</summary>
internal readonly struct FromZero : ITileStart
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> At(ref float stored, int column) => Vector256<float>.Zero;
}

/// <summary>Starts from what is stored: continues a sum. Splitting a sum this way does not change a bit of it.</summary>
internal readonly struct FromStored : ITileStart
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> At(ref float stored, int column) => Vector256.LoadUnsafe(ref stored);
}

/// <summary>Starts from the bias.</summary>
/// <param name="bias">The bias of the tile's first column; those of all its columns follow.</param>
internal readonly ref struct FromBias(ref readonly float bias) : ITileStart
{
    private readonly ref readonly float _bias = ref bias;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> At(ref float stored, int column) => Vector256.LoadUnsafe(in _bias, (nuint)column);
}

/// <summary>Stores the sum.</summary>
internal readonly struct KeepSum : ITileFinish
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> At(Vector256<float> sum, int column) => sum;
}

/// <summary>Stores f(sum).</summary>
internal readonly struct Activate<T>(T activation) : ITileFinish
    where T : struct, IElementwise
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> At(Vector256<float> sum, int column) => activation.Forward(sum);
}

/// <summary>Stores f(scale·sum + shift): batch normalization with fixed statistics.</summary>
/// <param name="activation">f.</param>
/// <param name="scale">The scale of the tile's first column; those of all its columns follow.</param>
/// <param name="shift">As <paramref name="scale"/>.</param>
internal readonly ref struct NormalizeActivate<T>(T activation, ref readonly float scale, ref readonly float shift) : ITileFinish
    where T : struct, IElementwise
{
    private readonly ref readonly float _scale = ref scale;
    private readonly ref readonly float _shift = ref shift;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> At(Vector256<float> sum, int column) => activation.Forward(Vector256.FusedMultiplyAdd(
        sum, Vector256.LoadUnsafe(in _scale, (nuint)column), Vector256.LoadUnsafe(in _shift, (nuint)column)));
}
