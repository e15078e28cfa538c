namespace ModelGen.Generator;

/// <summary>Names of generated files: the class's metadata name, made unique where only case differs.</summary>
internal static class HintName
{
    /// <summary>The names that equal an earlier one but for case, in ordinal order.</summary>
    public static EquatableArray<string> Collisions(IEnumerable<string> names) => names
        .OrderBy(static name => name, StringComparer.Ordinal)
        .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
        .SelectMany(static group => group.Skip(1))
        .ToEquatableArray();

    public static string Of(string metadataName, EquatableArray<string> collisions)
    {
        int index = collisions.ToList().IndexOf(metadataName);
        return index < 0 ? metadataName + ".g.cs" : Code.Format($"{metadataName}.{index + 2}.g.cs");
    }
}
