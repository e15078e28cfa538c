using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>An elementwise activation over whole padded buffers, whose length is a multiple of 8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ActivationKernel
{
    /// <summary>y = f(x).</summary>
    /// <typeparam name="T">The activation.</typeparam>
    /// <param name="a">The activation.</param>
    /// <param name="x">Arguments.</param>
    /// <param name="y">Results, at least as long as <paramref name="x"/>; may be the same buffer.</param>
    /// <exception cref="ArgumentException">The results are shorter, or the length is not a multiple of 8.</exception>
    public static void Forward<T>(T a, ReadOnlySpan<float> x, Span<float> y)
        where T : struct, IElementwise
    {
        Require.WholeVectors(x.Length);
        Require.AtLeast(y.Length, x.Length);
        ref float source = ref MemoryMarshal.GetReference(x);
        ref float target = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)x.Length; i += 8)
        {
            a.Forward(Vector256.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
        }
    }

    /// <summary>gradient = gradient · f′(x).</summary>
    /// <typeparam name="T">The activation.</typeparam>
    /// <param name="a">The activation.</param>
    /// <param name="x">Arguments of the forward pass; the results may be passed again for activations that do not read them.</param>
    /// <param name="y">Results of the forward pass.</param>
    /// <param name="gradient">The gradient with respect to y, overwritten by that with respect to x.</param>
    /// <exception cref="ArgumentException">The arguments or results are shorter than the gradient, or its length is not a multiple of 8.</exception>
    public static void Backward<T>(T a, ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient)
        where T : struct, IElementwise
    {
        Require.WholeVectors(gradient.Length);
        Require.AtLeast(x.Length, gradient.Length);
        Require.AtLeast(y.Length, gradient.Length);
        ref float arguments = ref MemoryMarshal.GetReference(x);
        ref float results = ref MemoryMarshal.GetReference(y);
        ref float target = ref MemoryMarshal.GetReference(gradient);
        for (nuint i = 0; i < (nuint)gradient.Length; i += 8)
        {
            Vector256<float> slope = a.Derivative(Vector256.LoadUnsafe(ref arguments, i), Vector256.LoadUnsafe(ref results, i));
            (Vector256.LoadUnsafe(ref target, i) * slope).StoreUnsafe(ref target, i);
        }
    }
}
