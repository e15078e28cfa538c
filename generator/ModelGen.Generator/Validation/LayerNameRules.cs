using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Generator;

/// <summary>Rules on the names of layers, which generated members are called after.</summary>
internal static class LayerNameRules
{
    public static void Check(IReadOnlyList<LayerSpec> layers, IssueList issues)
    {
        HashSet<string> taken = [.. layers.Select(static layer => layer.Name)];
        HashSet<string> seen = [.. layers.Where(static layer => !layer.Header.IsNamed).Select(static layer => layer.Name)];
        foreach (LayerSpec layer in layers.Where(static layer => layer.Header.IsNamed))
        {
            if (!IsIdentifier(layer.Name))
            {
                string free = Free(Identifier(layer.Name) ?? DefaultName(layer, layers), taken);
                string fault = IsKeyword(layer.Name) ? "a keyword of C#" : "no C# identifier";
                issues.Error("MG0010", layer.Header.Target("Name"), $"'{layer.Name}' is {fault}, and members are named after a layer; write a name such as {free}", free);
            }
            else if (!seen.Add(layer.Name))
            {
                string free = Free(layer.Name, taken);
                issues.Error("MG0010", layer.Header.Target("Name"), $"two layers are named {layer.Name}; rename this one, for example to {free}", free);
            }
        }
    }

    private static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && !IsKeyword(name) && name.All(IsSignificant);

    private static bool IsKeyword(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;

    // To the compiler, names that differ in formatting characters alone are the same.
    private static bool IsSignificant(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format;

    /// <summary>The name without what an identifier cannot have, and a keyword with a capital; null when that leaves none.</summary>
    private static string? Identifier(string name)
    {
        string usable = string.Concat(name.Where(static c => SyntaxFacts.IsIdentifierPartCharacter(c) && IsSignificant(c)));
        string identifier = IsKeyword(usable) ? char.ToUpperInvariant(usable[0]) + usable.Substring(1) : usable;
        return IsIdentifier(identifier) ? identifier : null;
    }

    /// <summary>What the layer is called when no name is written.</summary>
    private static string DefaultName(LayerSpec layer, IReadOnlyList<LayerSpec> layers)
    {
        int ordinal = layers.Count(other => other.Kind == layer.Kind && other.Header.Ordinal <= layer.Header.Ordinal);
        return FormattableString.Invariant($"{layer.Kind}{ordinal}");
    }

    /// <summary>The name, or the first free one with a number; it is taken from then on.</summary>
    private static string Free(string name, HashSet<string> taken)
    {
        string stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        string free = name;
        for (int number = 2; !taken.Add(free); number++)
        {
            free = FormattableString.Invariant($"{stem}{number}");
        }

        return free;
    }
}
