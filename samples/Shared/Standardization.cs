namespace Samples;

/// <summary>Scales columns to mean 0 and standard deviation 1, as measured on the training rows.</summary>
internal sealed class Standardization
{
    private readonly double[] _mean;
    private readonly double[] _deviation;

    /// <summary>Measures the columns of [rows × columns] values.</summary>
    public Standardization(float[] values, int columns)
    {
        int rows = values.Length / columns;
        _mean = new double[columns];
        _deviation = new double[columns];
        for (int column = 0; column < columns; column++)
        {
            double[] cells = [.. Enumerable.Range(0, rows).Select(row => (double)values[row * columns + column])];
            double mean = cells.Average();
            double variance = cells.Average(cell => (cell - mean) * (cell - mean));
            _mean[column] = mean;
            _deviation[column] = variance == 0 ? 1 : Math.Sqrt(variance);
        }
    }

    /// <summary>The standard deviation of a column.</summary>
    public double Deviation(int column) => _deviation[column];

    /// <summary>Scales values of the same columns.</summary>
    public float[] Apply(float[] values) =>
        [.. values.Select((value, i) => (float)((value - _mean[i % _mean.Length]) / _deviation[i % _mean.Length]))];

    /// <summary>Scales values back to the units in which they were measured.</summary>
    public float[] Invert(float[] values) =>
        [.. values.Select((value, i) => (float)(value * _deviation[i % _mean.Length] + _mean[i % _mean.Length]))];
}
