using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>The four input pixels around each point that eight output pixels show, and how near they are.</summary>
internal struct Taps
{
    /// <summary>Stands for a pixel outside of the image.</summary>
    public const int Outside = -1;

    /// <summary>Where the pixels begin in the image, or <see cref="Outside"/>.</summary>
    public Vector256<int> TopLeft, TopRight, BottomLeft, BottomRight;

    /// <summary>Weights of the right pixels and of the bottom ones.</summary>
    public Vector256<float> Right, Bottom;

    /// <summary>Whether all pixels are inside, and so are neighbours.</summary>
    public bool AreInside;

    /// <summary>One of eight indices.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(ref Vector256<int> eight, int lane) => Unsafe.Add(ref Unsafe.As<Vector256<int>, int>(ref eight), lane);

    /// <summary>One of eight weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Of(ref Vector256<float> eight, int lane) => Unsafe.Add(ref Unsafe.As<Vector256<float>, float>(ref eight), lane);
}
