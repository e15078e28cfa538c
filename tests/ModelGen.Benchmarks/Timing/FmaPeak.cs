using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Benchmarks;

/// <summary>What the processor can do at most: fused multiply-adds on registers alone.</summary>
internal static class FmaPeak
{
    private const int Rounds = 10_000;

    // Enough independent chains for two units with a latency of up to six cycles.
    private const int Chains = 12;
    private const double Seconds = 0.5;

    /// <summary>Floating-point operations a second of so many threads together, with vectors of 256 bits.</summary>
    public static double Measure(int threads) => Measure<Fma256, Vector256<float>>(threads);

    /// <summary>The same with vectors of 512 bits; 0 where the processor has none.</summary>
    public static double MeasureWide(int threads) =>
        Vector512.IsHardwareAccelerated ? Measure<Fma512, Vector512<float>>(threads) : 0;

    private static double Measure<TFma, T>(int threads)
        where TFma : struct, IFma<T>
    {
        double[] rates = new double[threads];
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(index => new Thread(() => rates[index] = MeasureThread<TFma, T>()))];
        Array.ForEach(workers, static worker => worker.Start());
        Array.ForEach(workers, static worker => worker.Join());
        return rates.Sum();
    }

    private static double MeasureThread<TFma, T>()
        where TFma : struct, IFma<T>
    {
        T last = TFma.Create(0);
        Timing timing = Sampler.Alternate(Seconds, () => last = Run<TFma, T>())[0];
        GC.KeepAlive(last);
        return 2.0 * Rounds * Chains * TFma.Lanes / timing.Tenth;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Run<TFma, T>()
        where TFma : struct, IFma<T>
    {
        (T factor, T term) = (TFma.Create(0.999f), TFma.Create(0.001f));
        T a = term, b = term, c = term, d = term, e = term, f = term;
        T g = term, h = term, i = term, j = term, k = term, l = term;
        for (int round = 0; round < Rounds; round++)
        {
            a = TFma.MultiplyAdd(a, factor, term);
            b = TFma.MultiplyAdd(b, factor, term);
            c = TFma.MultiplyAdd(c, factor, term);
            d = TFma.MultiplyAdd(d, factor, term);
            e = TFma.MultiplyAdd(e, factor, term);
            f = TFma.MultiplyAdd(f, factor, term);
            g = TFma.MultiplyAdd(g, factor, term);
            h = TFma.MultiplyAdd(h, factor, term);
            i = TFma.MultiplyAdd(i, factor, term);
            j = TFma.MultiplyAdd(j, factor, term);
            k = TFma.MultiplyAdd(k, factor, term);
            l = TFma.MultiplyAdd(l, factor, term);
        }

        // One result of all chains, so that none is left out.
        T sum = TFma.MultiplyAdd(TFma.MultiplyAdd(a, b, c), TFma.MultiplyAdd(d, e, f), TFma.MultiplyAdd(g, h, i));
        return TFma.MultiplyAdd(sum, TFma.MultiplyAdd(j, k, l), term);
    }
}
