namespace ModelGen.Generator;

/// <summary>Draws the network as a table: at the top of the generated file and in the class's documentation.</summary>
internal static class ArchitectureTable
{
    public static string Draw(NetworkPlan plan)
    {
        List<string[]> rows = [["Layer", "Kind", "Output", "Parameters", "Settings"], ["Input", "", plan.Spec.Input.ToString(), "", ""]];
        foreach (PlannedLayer layer in plan.Layers)
        {
            string parameters = layer.ParameterCount == 0 ? "" : CSharpLiteral.Grouped(layer.ParameterCount);
            string settings = SettingsText.Join(
                layer.Spec.Settings is { Length: > 0 } text ? text : null,
                layer.Spec.Header.Trainable ? null : "frozen");
            rows.Add([layer.Spec.Name, layer.Spec.Kind, layer.Output.ToString(), parameters, settings]);
        }

        int[] widths = [.. Enumerable.Range(0, 5).Select(column => rows.Max(row => row[column].Length))];
        IEnumerable<string> lines = rows.Select(row => Join(row, widths));
        return string.Join("\n", lines) + "\n\n" + Totals(plan);
    }

    private static string Join(string[] row, int[] widths) => string.Join("  ", row.Select((cell, column) =>
        column == 3 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd();

    private static string Totals(NetworkPlan plan)
    {
        ParameterPlan parameters = plan.Parameters;
        string totals = $"{CSharpLiteral.Grouped(parameters.Count)} parameters, {CSharpLiteral.Grouped(parameters.TrainableCount)} trainable";
        if (plan.Training?.Spec is not { } training)
        {
            return totals + "\nInference only";
        }

        string rate = training.Optimizer.Kind + ", learning rate " + CSharpLiteral.Plain(training.Optimizer.Common.LearningRate);
        return totals + "\nLoss: " + training.Loss.Kind + "; optimizer: " + SettingsText.Join(rate, training.Schedule?.Description);
    }
}
