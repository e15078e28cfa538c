using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static partial class BatchNormKernel
{
    /// <summary>
    /// With x̂ = (x − mean)·inverseDeviation: dbeta = Σ dy, dgamma = Σ dy·x̂,
    /// dx = gamma·inverseDeviation·(dy − dbeta/rows − x̂·dgamma/rows).
    /// </summary>
    /// <typeparam name="TSink">Where gradients go.</typeparam>
    /// <param name="x">Input of the forward pass, [rows × Pad(width)].</param>
    /// <param name="gradient">dy [rows × Pad(width)], padding 0, overwritten by dx.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows, at least 1.</param>
    /// <param name="gamma">Pad(width) floats, or empty for 1.</param>
    /// <param name="beta">Pad(width) floats, read for the penalty, or empty.</param>
    /// <param name="mean">Pad(width) floats from the forward pass.</param>
    /// <param name="inverseDeviation">Pad(width) floats from the forward pass.</param>
    /// <param name="gammaL2">L2 penalty of gamma, at least 0.</param>
    /// <param name="betaL2">L2 penalty of beta, at least 0.</param>
    /// <param name="gammaOffset">Offset of gamma in the slab, or −1 when it is absent or frozen.</param>
    /// <param name="betaOffset">Offset of beta in the slab, or −1 when it is absent or frozen.</param>
    /// <param name="sink">Receives the gradients after dx of their columns is computed, so it may update gamma in place.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void Backward<TSink>(
        ReadOnlySpan<float> x,
        Span<float> gradient,
        int width,
        int rows,
        ReadOnlySpan<float> gamma,
        ReadOnlySpan<float> beta,
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> inverseDeviation,
        float gammaL2,
        float betaL2,
        int gammaOffset,
        int betaOffset,
        TSink sink)
        where TSink : struct, IGradientSink
    {
        int stride = RequireRows(x.Length, gradient.Length, width, rows, 1);
        Require.EmptyOrAtLeast(gamma.Length, stride);
        Require.EmptyOrAtLeast(beta.Length, stride);
        Require.AtLeast(mean.Length, stride);
        Require.AtLeast(inverseDeviation.Length, stride);
        Span<float> gammaGradient = stackalloc float[Panel.Width];
        Span<float> betaGradient = stackalloc float[Panel.Width];
        for (int column = 0; column < stride; column += Panel.Width)
        {
            for (int half = 0; half < Panel.Width; half += 8)
            {
                int at = column + half;
                Vector256<float> center = Lane(mean, at, 0);
                Vector256<float> inverse = Lane(inverseDeviation, at, 0);
                Vector256<float> scale = Lane(gamma, at, 1);
                Vector256<float> sum = Sums(x[at..], gradient[at..], stride, rows, center, inverse, out Vector256<float> product);
                Differentiate(x[at..], gradient[at..], stride, rows, center, inverse, scale * inverse, sum, product);
                Penalized(product, scale, gammaL2).CopyTo(gammaGradient[half..]);
                Penalized(sum, Lane(beta, at, 0), betaL2).CopyTo(betaGradient[half..]);
            }

            if (gammaOffset >= 0)
            {
                sink.Accept(gammaOffset + column, gammaGradient);
            }

            if (betaOffset >= 0)
            {
                sink.Accept(betaOffset + column, betaGradient);
            }
        }
    }

    private static Vector256<float> Penalized(Vector256<float> gradient, Vector256<float> parameter, float l2) =>
        Vector256.FusedMultiplyAdd(parameter, Vector256.Create(2 * l2), gradient);

    // Σ dy, and Σ dy·x̂
    private static Vector256<float> Sums(
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> gradient,
        int stride,
        int rows,
        Vector256<float> mean,
        Vector256<float> inverse,
        out Vector256<float> product)
    {
        ref float source = ref MemoryMarshal.GetReference(x);
        ref float dy = ref MemoryMarshal.GetReference(gradient);
        Vector256<float> sum = Vector256<float>.Zero;
        product = Vector256<float>.Zero;
        for (int row = 0; row < rows; row++)
        {
            nuint at = (nuint)row * (nuint)stride;
            Vector256<float> g = Vector256.LoadUnsafe(ref dy, at);
            sum += g;
            product += g * ((Vector256.LoadUnsafe(ref source, at) - mean) * inverse);
        }

        return sum;
    }

    private static void Differentiate(
        ReadOnlySpan<float> x,
        Span<float> gradient,
        int stride,
        int rows,
        Vector256<float> mean,
        Vector256<float> inverse,
        Vector256<float> scale,
        Vector256<float> sum,
        Vector256<float> product)
    {
        ref float source = ref MemoryMarshal.GetReference(x);
        ref float target = ref MemoryMarshal.GetReference(gradient);
        Vector256<float> meanGradient = sum * (1f / rows);
        Vector256<float> meanProduct = product * (1f / rows);
        for (int row = 0; row < rows; row++)
        {
            nuint at = (nuint)row * (nuint)stride;
            Vector256<float> normalized = (Vector256.LoadUnsafe(ref source, at) - mean) * inverse;
            Vector256<float> centered = Vector256.LoadUnsafe(ref target, at) - meanGradient;
            (Vector256.FusedMultiplyAdd(-normalized, meanProduct, centered) * scale).StoreUnsafe(ref target, at);
        }
    }
}
