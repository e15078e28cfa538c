using System.Globalization;
using System.Text;

namespace ModelGen;

/// <summary>The table of a model's layers, as Keras 3 draws it.</summary>
public static class ModelSummary
{
    private static readonly string[] Titles = ["Layer (type)", "Output Shape", "Param #"];

    /// <summary>Layers, their output shapes and numbers of parameters, and the totals, as text of several lines.</summary>
    /// <param name="model">The model.</param>
    public static string Summary(this IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        ModelInfo info = model.State.Info;
        string[][] rows = [.. info.Layers.Select(Row)];
        int[] widths = [.. Titles.Select((title, column) => rows.Select(row => row[column].Length).Append(title.Length).Max())];

        StringBuilder text = new();
        text.Append("Model: \"").Append(info.Name).Append("\"\n");
        AppendRule(text, widths, "┏━┳┓");
        AppendRow(text, widths, Titles, '┃');
        AppendRule(text, widths, "┡━╇┩");
        for (int row = 0; row < rows.Length; row++)
        {
            if (row > 0)
            {
                AppendRule(text, widths, "├─┼┤");
            }

            AppendRow(text, widths, rows[row], '│');
        }

        AppendRule(text, widths, "└─┴┘");
        AppendTotal(text, "Total params", info.ParameterCount);
        AppendTotal(text, "Trainable params", info.TrainableParameterCount);
        AppendTotal(text, "Non-trainable params", info.ParameterCount - info.TrainableParameterCount);
        return text.ToString();
    }

    private static string[] Row(LayerInfo layer) =>
    [
        $"{layer.Name} ({layer.Kind})",
        $"(None, {string.Join(", ", layer.OutputShape)})",
        Grouped(layer.ParameterCount),
    ];

    /// <param name="text">Receives the line.</param>
    /// <param name="widths">Widths of the columns.</param>
    /// <param name="corners">Left corner, line, crossing, right corner.</param>
    private static void AppendRule(StringBuilder text, int[] widths, string corners)
    {
        for (int column = 0; column < widths.Length; column++)
        {
            text.Append(column == 0 ? corners[0] : corners[2]).Append(corners[1], widths[column] + 2);
        }

        text.Append(corners[3]).Append('\n');
    }

    private static void AppendRow(StringBuilder text, int[] widths, string[] cells, char border)
    {
        for (int column = 0; column < widths.Length; column++)
        {
            bool isNumber = column == widths.Length - 1;
            string cell = isNumber ? cells[column].PadLeft(widths[column]) : cells[column].PadRight(widths[column]);
            text.Append(border).Append(' ').Append(cell).Append(' ');
        }

        text.Append(border).Append('\n');
    }

    private static void AppendTotal(StringBuilder text, string title, int count)
        => text.Append(' ').Append(title).Append(": ").Append(Grouped(count)).Append(" (").Append(Size((long)count * sizeof(float))).Append(")\n");

    private static string Grouped(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Size(long bytes)
    {
        string[] units = ["B", "KB", "MB", "GB"];
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < units.Length - 1)
        {
            size /= 1024;
            unit++;
        }

        return size.ToString("0.00", CultureInfo.InvariantCulture) + " " + units[unit];
    }
}
