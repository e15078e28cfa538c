using System.Globalization;
using System.Text;

namespace ModelGen;

/// <summary>How often a classifier called a row of one class by the name of another; <see cref="Classification.ConfusionMatrix(IModel, Dataset{int})"/> makes one.</summary>
public sealed class ConfusionMatrix
{
    private const string Heading = "actual \\ predicted";
    private readonly int[,] _counts;

    internal ConfusionMatrix(int[,] counts) => _counts = counts;

    /// <summary>Number of classes.</summary>
    public int Classes => _counts.GetLength(0);

    /// <summary>Number of rows that were of one class and predicted to be of another, or the same.</summary>
    /// <param name="actual">The class of the rows, from 0.</param>
    /// <param name="predicted">The class predicted, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such class.</exception>
    public int this[int actual, int predicted] => _counts[actual, predicted];

    /// <summary>Share of rows whose class was predicted; 0 when there are no rows.</summary>
    public double Accuracy
    {
        get
        {
            long right = 0;
            long rows = 0;
            for (int actual = 0; actual < Classes; actual++)
            {
                right += _counts[actual, actual];
                rows += Actual(actual);
            }

            return Share(right, rows);
        }
    }

    /// <summary>Share of the rows predicted to be of a class that are; 0 when none were.</summary>
    public double Precision(int label) => Share(_counts[label, label], Predicted(label));

    /// <summary>Share of the rows of a class that were predicted to be; 0 when there are none.</summary>
    public double Recall(int label) => Share(_counts[label, label], Actual(label));

    /// <summary>Harmonic mean of precision and recall; 0 when both are.</summary>
    public double F1(int label) => Share(2L * _counts[label, label], Predicted(label) + Actual(label));

    /// <summary>A table with a line for each actual class, a column for each predicted one.</summary>
    public override string ToString()
    {
        int width = Math.Max(4, 1 + _counts.Cast<int>().Append(Classes - 1).Max(static count => Text(count).Length));
        StringBuilder table = new();
        table.Append(Heading);
        AppendLine(table, width, static predicted => predicted);
        for (int actual = 0; actual < Classes; actual++)
        {
            int line = actual;
            table.Append(Text(actual).PadLeft(Heading.Length));
            AppendLine(table, width, predicted => _counts[line, predicted]);
        }

        return table.ToString();
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void AppendLine(StringBuilder table, int width, Func<int, int> column)
    {
        for (int predicted = 0; predicted < Classes; predicted++)
        {
            table.Append(Text(column(predicted)).PadLeft(width));
        }

        table.AppendLine();
    }

    private long Actual(int label)
    {
        long rows = 0;
        for (int predicted = 0; predicted < Classes; predicted++)
        {
            rows += _counts[label, predicted];
        }

        return rows;
    }

    private long Predicted(int label)
    {
        long rows = 0;
        for (int actual = 0; actual < Classes; actual++)
        {
            rows += _counts[actual, label];
        }

        return rows;
    }
}
