using System.Globalization;

namespace ModelGen.Generator;

/// <summary>
/// A hash of everything that decides what a model's weights mean: shapes, order and functions of the layers, and what the columns of
/// typed rows are. Settings that only training looks at are left out, so that they may change between saving and loading: layers may be
/// frozen, too.
/// </summary>
internal static class Fingerprint
{
    public static string Of(NetworkPlan plan)
    {
        IEnumerable<string> layers = plan.Layers.Where(static layer => layer.Spec.Signature.Length > 0).Select(static layer =>
            $"{layer.Spec.Name}:{layer.Spec.Kind}({layer.Spec.Signature}):{layer.Output}");
        IEnumerable<string> parameters = new ParameterPlan(plan.Layers.Select(Thaw)).Parameters.Select(static parameter =>
            $"{parameter.Name}:{parameter.Spec.Shape}");
        string text = string.Join("|", [plan.Spec.Input.ToString(), .. layers, .. parameters, .. plan.Spec.Row?.Schema ?? []]);
        return Hash(text);
    }

    /// <summary>A hash of everything declared that decides the bits of training, besides what <see cref="Of(NetworkPlan)"/> covers.</summary>
    public static string OfTraining(NetworkPlan plan, TrainingSpec training)
    {
        OptimizerSettings common = training.Optimizer.Common;
        IEnumerable<string> layers = plan.Layers.Select(static layer =>
            $"{layer.Spec.Settings}:{layer.Spec.Activation?.Own?.Reference}:{layer.Spec.Header.Trainable}");
        return Hash(string.Join(
            "|",
            [
                training.Loss.KernelExpression(fused: false),
                training.Optimizer.Kind + training.Optimizer.SlotsExpression + training.Optimizer.RuleExpression("rate", "step"),
                CSharpLiteral.Double(common.LearningRate) + training.Schedule?.Expression,
                .. new[] { common.ClipNorm, common.GlobalClipNorm, common.ClipValue }.Select(static clip => clip is { } norm ? CSharpLiteral.Double(norm) : "none"),
                .. layers,
            ]));
    }

    private static PlannedLayer Thaw(PlannedLayer layer) =>
        layer with { Spec = layer.Spec with { Header = layer.Spec.Header with { Trainable = true } } };

    /// <summary>FNV-1a, 64 bits, over UTF-16 code units.</summary>
    private static string Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char unit in text)
        {
            hash = unchecked((hash ^ unit) * 1099511628211);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
