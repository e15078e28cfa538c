using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Length checks at the entry of a kernel, whose loops then read and write without bounds checks.</summary>
internal static class Require
{
    /// <summary>The buffer holds at least <paramref name="needed"/> elements.</summary>
    public static void AtLeast(int length, long needed, [CallerArgumentExpression(nameof(length))] string buffer = "")
    {
        if (length < needed)
        {
            ThrowTooShort(length, needed, buffer);
        }
    }

    /// <summary>The optional buffer is empty or holds at least <paramref name="needed"/> elements.</summary>
    public static void EmptyOrAtLeast(int length, long needed, [CallerArgumentExpression(nameof(length))] string buffer = "")
    {
        if (length != 0 && length < needed)
        {
            ThrowTooShort(length, needed, buffer);
        }
    }

    /// <summary>The buffer holds whole vectors, a multiple of eight floats.</summary>
    public static void WholeVectors(int length, [CallerArgumentExpression(nameof(length))] string buffer = "")
    {
        if (length % 8 != 0)
        {
            throw new ArgumentException($"{buffer} is {length}; a multiple of 8 is needed. Pass whole panels.");
        }
    }

    /// <summary>The extent of a matrix is at least <paramref name="minimum"/>.</summary>
    public static void Extent(int extent, int minimum, [CallerArgumentExpression(nameof(extent))] string name = "")
    {
        if (extent < minimum)
        {
            throw new ArgumentException($"{name} is {extent}; at least {minimum} is needed.", name);
        }
    }

    /// <summary>All labels are from 0 to <paramref name="classes"/> − 1.</summary>
    public static void Below(Vector256<int> labels, int classes)
    {
        if (Vector256.GreaterThanOrEqualAny(labels.AsUInt32(), Vector256.Create((uint)classes)))
        {
            throw new ArgumentException($"The labels {labels} are not all from 0 to {classes - 1}.");
        }
    }

    [DoesNotReturn]
    private static void ThrowTooShort(int length, long needed, string buffer) =>
        throw new ArgumentException($"{buffer} is {length}; at least {needed} is needed for these shapes.");
}
