namespace ModelGen.Reporting;

/// <summary>How the values of a parameter are spread over bins of equal width.</summary>
/// <param name="Centers">The middle of each bin.</param>
/// <param name="Shares">The share of the values in each bin.</param>
internal sealed record WeightHistogram(double[] Centers, double[] Shares)
{
    private const int Bins = 40;

    public static WeightHistogram Of(Parameter parameter)
    {
        float[] values = new float[parameter.Count];
        parameter.CopyTo(values);
        float[] finite = [.. values.Where(float.IsFinite)];
        double low = finite.Length == 0 ? 0 : finite.Min();
        double high = finite.Length == 0 ? 0 : finite.Max();
        double width = high > low ? (high - low) / Bins : 1;
        double[] shares = new double[Bins];
        foreach (float value in finite)
        {
            shares[Math.Min(Bins - 1, (int)((value - low) / width))] += 1.0 / values.Length;
        }

        return new WeightHistogram([.. Enumerable.Range(0, Bins).Select(bin => low + (bin + 0.5) * width)], shares);
    }
}
