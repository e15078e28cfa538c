using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

/// <summary>Reads one row of dense targets, whose length is no multiple of a vector.</summary>
internal static class DenseTargets
{
    /// <summary>Targets <paramref name="column"/> to column + 7, 0 beyond the row's end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(ReadOnlySpan<float> row, int column)
    {
        ReadOnlySpan<float> rest = row[Math.Min(column, row.Length)..];
        return rest.Length >= 8 ? Vector256.Create(rest) : LoadPartial(rest);
    }

    // A masked load reads no memory beyond the row.
    private static unsafe Vector256<float> LoadPartial(ReadOnlySpan<float> rest)
    {
        if (Avx.IsSupported)
        {
            fixed (float* source = rest)
            {
                return rest.IsEmpty ? Vector256<float>.Zero : Avx.MaskLoad(source, Lanes.First(rest.Length));
            }
        }

        Span<float> eight = stackalloc float[8];
        rest.CopyTo(eight);
        return Vector256.Create<float>(eight);
    }
}
