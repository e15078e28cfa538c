using System.Globalization;

namespace ModelGen.Generator;

/// <summary>Draws the network as a table, for the class's documentation.</summary>
internal static class ArchitectureTable
{
    private const int UsualBatch = 32;

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
        long operations = plan.Layers.Sum(static layer => layer.Spec.Operations(layer.Input));
        string totals = $"{CSharpLiteral.Grouped(parameters.Count)} parameters, {CSharpLiteral.Grouped(parameters.TrainableCount)} trainable; {Bytes(parameters.Length)} of weights, {Grouped(operations)} FLOPs a row";
        if (plan.Training is not { Spec: { } training })
        {
            return totals + "\nInference only";
        }

        totals += $"\nTraining in batches of {UsualBatch}: {Grouped(TrainingBytes(plan))} bytes more";
        string rate = training.Optimizer.Kind + ", learning rate " + CSharpLiteral.Plain(training.Optimizer.Common.LearningRate);
        return totals + "\nLoss: " + training.Loss.DisplayName + "; optimizer: " + SettingsText.Join(rate, training.Schedule?.Description);
    }

    /// <summary>Gradients, which some calls keep, the optimizer's state and the workspace of a batch.</summary>
    private static long TrainingBytes(NetworkPlan plan)
    {
        MemoryPlan memory = MemoryPlan.Of(plan, UsualBatch);
        return ((long)plan.Parameters.TrainableLength * sizeof(float)) + memory.Optimizer + memory.Activations;
    }

    private static string Bytes(long floats) => Grouped(floats * sizeof(float)) + " bytes";

    private static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
