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
        return Hash(text).ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static PlannedLayer Thaw(PlannedLayer layer) =>
        layer with { Spec = layer.Spec with { Header = layer.Spec.Header with { Trainable = true } } };

    /// <summary>FNV-1a, 64 bits, over UTF-16 code units.</summary>
    private static ulong Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char unit in text)
        {
            hash = unchecked((hash ^ unit) * 1099511628211);
        }

        return hash;
    }
}
