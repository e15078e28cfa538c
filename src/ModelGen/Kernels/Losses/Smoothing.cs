using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Label smoothing over classes: t = y·(1 − a) + a/classes.</summary>
internal readonly struct Smoothing(double amount, int classes)
{
    private readonly float _keep = (float)(1 - amount);
    private readonly float _blend = (float)(amount / classes);

    /// <summary>t of classes <paramref name="column"/> to column + 7 of a row of targets, 0 beyond its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Load(ReadOnlySpan<float> row, int column)
    {
        Vector256<float> smooth =
            Vector256.FusedMultiplyAdd(DenseTargets.Load(row, column), Vector256.Create(_keep), Vector256.Create(_blend));
        return smooth & Lanes.First(row.Length - column);
    }
}
