using System.Globalization;
using System.Text;

namespace ModelGen;

/// <summary>Writes a history for people and for spreadsheets; the same in every culture.</summary>
internal static class HistoryText
{
    private const int Width = 10;

    public static string Table(History history)
    {
        StringBuilder table = new("epoch");
        int[] widths = [.. history.Keys.Select(static key => Math.Max(Width, key.Length))];
        Append(table, history.Keys, widths);
        table.AppendLine();
        for (int epoch = 0; epoch < history.Epochs; epoch++)
        {
            table.Append((epoch + 1).ToString(CultureInfo.InvariantCulture).PadLeft("epoch".Length));
            int row = epoch;
            Append(table, history.Keys.Select(key => history[key][row].ToString("0.0000", CultureInfo.InvariantCulture)), widths);
            table.AppendLine(epoch == history.BestEpoch ? "  best" : "");
        }

        return table.ToString();
    }

    public static string Csv(History history)
    {
        StringBuilder csv = new("epoch");
        csv.Append(',').AppendJoin(',', history.Keys).Append('\n');
        for (int epoch = 0; epoch < history.Epochs; epoch++)
        {
            int row = epoch;
            csv.Append((epoch + 1).ToString(CultureInfo.InvariantCulture)).Append(',');
            csv.AppendJoin(',', history.Keys.Select(key => history[key][row].ToString("R", CultureInfo.InvariantCulture))).Append('\n');
        }

        return csv.ToString();
    }

    private static void Append(StringBuilder table, IEnumerable<string> cells, int[] widths)
    {
        foreach ((string cell, int width) in cells.Zip(widths))
        {
            table.Append("  ").Append(cell.PadLeft(width));
        }
    }
}
