using System.Globalization;

namespace ModelGen.Generator;

/// <summary>
/// Writes the nested class that holds <c>Info</c>. Being apart, it is initialized on first use: a static field of the model
/// class itself may come after one of the user's that already creates a model.
/// </summary>
internal static class InfoEmitter
{
    public static void Write(SourceWriter writer, NetworkPlan plan)
    {
        using (writer.Open("private static class ModelDescription"))
        using (writer.OpenInitializer("public static readonly Api::ModelInfo Info = new()", "{", "};"))
        {
            writer.Line($"Name = {CSharpLiteral.Text(plan.Spec.Type.Name)},");
            writer.Line($"Fingerprint = \"{Fingerprint.Of(plan)}\",");
            writer.Line($"InputShape = {List(plan.Spec.Input)},");
            writer.Line("OutputSize = OutputSize,");
            writer.Line("ParameterCount = ParameterCount,");
            writer.Line("TrainableParameterCount = TrainableParameterCount,");
            writer.Line($"WeightsLength = {plan.Parameters.Length},");
            writer.Line($"TrainableLength = {plan.Parameters.TrainableLength},");
            WriteLayers(writer, plan);
            WriteParameters(writer, plan);
            WriteNormalization(writer, plan.Adaptation);
            WriteOptional(writer, "ScalesInputs", plan.ScalesInputs ? "true" : null);
            WriteSchema(writer, plan.Spec.Row);
            WriteTraining(writer, plan);
        }
    }

    private static void WriteLayers(SourceWriter writer, NetworkPlan plan)
    {
        using (writer.OpenInitializer("Layers =", "[", "],"))
        {
            foreach (PlannedLayer layer in plan.Layers)
            {
                string settings = layer.Spec.Settings.Length > 0 ? ", Settings = " + CSharpLiteral.Text(layer.Spec.Settings) : "";
                string count = layer.ParameterCount > 0 ? Code.Format($", ParameterCount = {layer.ParameterCount}") : "";
                string input = layer.Input.Equals(layer.Output) ? "" : $", InputShape = {List(layer.Input)}";
                string frozen = layer.Spec.Header.Trainable ? "" : ", Trainable = false";
                writer.Line(
                    $"new() {{ Name = {CSharpLiteral.Text(layer.Spec.Name)}, Kind = {CSharpLiteral.Text(layer.Spec.Kind)}{settings}{input}, OutputShape = {List(layer.Output)}{count}{frozen}{Computation(layer.Spec)} }},");
            }
        }
    }

    /// <summary>What the layer computes, as far as it is more than its kind and parameters say.</summary>
    private static string Computation(LayerSpec layer)
    {
        string activation = layer.Activation switch
        {
            null or { IsLinear: true } => "",
            { Own: { } own } => ", OwnActivation = " + CSharpLiteral.Text(own.Name),
            var function => $", Activation = Api::Activation.{function.Kind}",
        };
        string numbers = string.Join(", ", layer.Numbers.Select(static number => Code.Format($"new(\"{number.Name}\", {number.Value})")));
        return activation + (numbers.Length == 0 ? "" : $", Numbers = [{numbers}]");
    }

    private static void WriteParameters(SourceWriter writer, NetworkPlan plan)
    {
        using (writer.OpenInitializer("Parameters =", "[", "],"))
        {
            foreach (PlannedParameter parameter in plan.Parameters.Parameters)
            {
                string layout = parameter.Spec.InPanels ? ", Layout = Api::ParameterLayout.Panels" : "";
                string initializer = parameter.Spec.Initializer == "Zeros" ? "" : ", Initializer = Api::Initializer." + parameter.Spec.Initializer;
                string frozen = parameter.Spec.Trainable ? "" : ", Trainable = false";
                writer.Line(
                    $"new() {{ Name = {CSharpLiteral.Text(parameter.Name)}, Shape = {List(parameter.Spec.Shape)}{layout}, Offset = {parameter.Offset}{initializer}{frozen} }},");
            }
        }
    }

    private static void WriteNormalization(SourceWriter writer, AdaptationPlan? adaptation)
    {
        if (adaptation is null)
        {
            return;
        }

        string columns = adaptation.Columns is { } chosen
            ? $", Columns = [{Code.List(chosen.Columns)}]" + (chosen.Optional.Count == 0 ? "" : $", Optional = [{string.Join(", ", chosen.Optional.Select(static column => Code.Format($"new({column}, {column + 1})")))}]")
            : "";
        writer.Line(
            $"Normalization = new() {{ Layer = {CSharpLiteral.Text(adaptation.Layer)}, Scale = {adaptation.Before.Scale}, Offset = {adaptation.Before.Offset}{columns} }},");
    }

    private static void WriteSchema(SourceWriter writer, RowSpec? row)
    {
        if (row is not null)
        {
            using (writer.OpenInitializer("Schema =", "[", "],"))
            {
                foreach (string line in row.Schema)
                {
                    writer.Line(CSharpLiteral.Text(line) + ",");
                }
            }
        }
    }

    private static void WriteTraining(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.Training?.Spec is not { } training)
        {
            return;
        }

        OptimizerSettings common = training.Optimizer.Common;
        using (writer.OpenInitializer("Training = new()", "{", "},"))
        {
            writer.Line($"Fingerprint = \"{Fingerprint.OfTraining(plan, training)}\",");
            writer.Line($"Loss = Api::Loss.{training.Loss.Member},");
            WriteOptional(writer, "OwnLoss", training.Loss.Own is { } loss ? CSharpLiteral.Text(loss.Name) : null);
            WriteOptional(writer, "FromLogits", training.Loss.FromLogits ? "true" : null);
            writer.Line($"Optimizer = \"{training.Optimizer.Kind}\",");
            writer.Line($"OptimizerSlots = {training.Optimizer.SlotsExpression},");
            writer.Line($"LearningRate = {common.LearningRate},");
            WriteOptional(writer, "Schedule", training.Schedule?.Expression);
            WriteOptional(writer, "ClipNorm", Literal(common.ClipNorm));
            WriteOptional(writer, "GlobalClipNorm", Literal(common.GlobalClipNorm));
            WriteOptional(writer, "ClipValue", Literal(common.ClipValue));
            string metrics = string.Join(", ", training.Metrics.Kinds.Select(static kind => "Api::Metric." + kind));
            writer.Line($"Metrics = [{metrics}],");
            string own = string.Join(", ", training.OwnMetrics.Select(metric => $"Api::OwnMetric.Of<{metric.Type?.Reference}, {training.Loss.TargetType}>()"));
            WriteOptional(writer, "OwnMetrics", own.Length > 0 ? $"[{own}]" : null);
            WriteOptional(writer, "TopK", training.Metrics.TopK == MetricsSpec.UsualTopK ? null : training.Metrics.TopK.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void WriteOptional(SourceWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.Line($"{name} = {value},");
        }
    }

    private static string? Literal(double? value) => value is { } number ? CSharpLiteral.Double(number) : null;

    private static string List(Shape shape) => $"[{Code.List(shape.Dimensions)}]";
}
