using System.Globalization;
using Spectre.Console;

namespace ModelGen.Reporting;

/// <summary>Tables for Spectre.Console: <c>AnsiConsole.Write(model.SummaryTable())</c>.</summary>
public static class ReportTables
{
    /// <summary>The layers of a model: name and kind, settings, output shape, parameters, and the totals.</summary>
    /// <param name="model">The model.</param>
    public static Table SummaryTable(this IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        ModelInfo info = model.State.Info;
        Table table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape(info.Name));
        table.AddColumn("Layer").AddColumn("Settings").AddColumn("Output").AddColumn(new TableColumn("Parameters").RightAligned());
        foreach (LayerInfo layer in info.Layers)
        {
            string frozen = layer.Trainable ? "" : " [grey](frozen)[/]";
            table.AddRow(
                $"[bold]{Markup.Escape(layer.Name)}[/] [grey]{Markup.Escape(layer.Kind)}[/]{frozen}",
                Markup.Escape(layer.Settings),
                string.Join(" × ", layer.OutputShape),
                Grouped(layer.ParameterCount));
        }

        return table.Caption($"{Grouped(info.ParameterCount)} parameters, {Grouped(info.TrainableParameterCount)} trainable");
    }

    /// <summary>A confusion matrix: a line for each actual class, a column for each predicted one, with recall and precision.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="names">The classes' names in their order, or null for their numbers.</param>
    /// <exception cref="ArgumentException">There are more or fewer names than classes.</exception>
    public static Table ToTable(this ConfusionMatrix matrix, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        names = ClassNames.Of(matrix, names);
        Table table = new Table().Border(TableBorder.Rounded).Title("Actual (lines) and predicted (columns)");
        table.AddColumn("");
        foreach (string name in names)
        {
            table.AddColumn(new TableColumn(Markup.Escape(name)).RightAligned());
        }

        table.AddColumn(new TableColumn("[grey]recall[/]").RightAligned());
        for (int actual = 0; actual < matrix.Classes; actual++)
        {
            int row = actual;
            table.AddRow(
                [
                    $"[bold]{Markup.Escape(names[actual])}[/]",
                    .. Enumerable.Range(0, matrix.Classes).Select(predicted => Cell(matrix[row, predicted], isRight: row == predicted)),
                    $"[grey]{Percent(matrix.Recall(actual))}[/]",
                ]);
        }

        table.AddRow(["[grey]precision[/]", .. Enumerable.Range(0, matrix.Classes).Select(label => $"[grey]{Percent(matrix.Precision(label))}[/]"), ""]);
        return table.Caption($"accuracy {Percent(matrix.Accuracy)}");
    }

    private static string Cell(int count, bool isRight) => (count, isRight) switch
    {
        (_, true) => $"[green]{Grouped(count)}[/]",
        (0, _) => "[grey]·[/]",
        _ => $"[red]{Grouped(count)}[/]",
    };

    private static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);
}
