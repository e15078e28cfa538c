using System.Globalization;
using ScottPlot;
using ScottPlot.Plottables;

namespace ModelGen.Reporting;

/// <summary>The cells of a drawn confusion matrix; class 0 is on top.</summary>
internal static class ConfusionCells
{
    /// <summary>Share of each cell in the rows of its actual class.</summary>
    public static double[,] Shares(ConfusionMatrix matrix)
    {
        double[,] shares = new double[matrix.Classes, matrix.Classes];
        for (int actual = 0; actual < matrix.Classes; actual++)
        {
            int rows = Enumerable.Range(0, matrix.Classes).Sum(predicted => matrix[actual, predicted]);
            for (int predicted = 0; predicted < matrix.Classes; predicted++)
            {
                shares[actual, predicted] = rows == 0 ? 0 : (double)matrix[actual, predicted] / rows;
            }
        }

        return shares;
    }

    /// <summary>Writes the numbers into the cells.</summary>
    public static void AddCounts(Plot plot, ConfusionMatrix matrix)
    {
        double[,] shares = Shares(matrix);
        for (int actual = 0; actual < matrix.Classes; actual++)
        {
            for (int predicted = 0; predicted < matrix.Classes; predicted++)
            {
                Text text = plot.Add.Text(matrix[actual, predicted].ToString(CultureInfo.InvariantCulture), predicted, matrix.Classes - 1 - actual);
                text.LabelAlignment = Alignment.MiddleCenter;
                text.LabelFontColor = shares[actual, predicted] > 0.5 ? ScottPlot.Colors.White : ScottPlot.Colors.Black;
            }
        }
    }
}
