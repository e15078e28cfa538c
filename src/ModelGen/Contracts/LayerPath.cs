namespace ModelGen;

/// <summary>Names of layers in blocks: "Features1.Dense1" is "Dense1" of the block "Features1".</summary>
internal static class LayerPath
{
    /// <summary>Whether a layer has the name, or is in the block that has it.</summary>
    public static bool IsWithin(string layer, string name) =>
        layer == name || (layer.StartsWith(name, StringComparison.Ordinal) && layer[name.Length] == '.');
}
