using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Generator;

/// <summary>Rules on the names of layers, which generated members are called after.</summary>
internal static class LayerNameRules
{
    public static void Check(IReadOnlyList<LayerSpec> layers, IssueList issues)
    {
        // Of a layer in a block, the block's name is the first part.
        HashSet<string> taken = [.. layers.Select(static layer => layer.Identifier), .. layers.Select(static layer => layer.Name.Split('.')[0])];
        HashSet<string> seen = [.. layers.Where(static layer => !layer.Header.IsNamed).Select(static layer => layer.Identifier)];
        foreach (LayerSpec layer in layers.Where(static layer => layer.Header.IsNamed))
        {
            string name = layer.Header.WrittenName!;
            if (!IsIdentifier(name))
            {
                string free = Free(Identifier(name) ?? DefaultName(layer, layers), taken);
                string fault = IsKeyword(name) ? "a keyword of C#" : "no C# identifier";
                issues.Error("MG0010", layer.Header.Target("Name"), $"'{name}' is {fault}, and members are named after a layer; write a name such as {free}", free);
            }
            else if (!seen.Add(layer.Identifier))
            {
                string free = Free(name, taken);
                issues.Error("MG0010", layer.Header.Target("Name"), $"two layers are named {layer.Name}; rename this one, for example to {free}", free);
            }
            else if (layers.Any(other => other.Name.StartsWith(layer.Name + ".", StringComparison.Ordinal)))
            {
                string free = Free(name, taken);
                issues.Error("MG0010", layer.Header.Target("Name"), $"a block is named {layer.Name}, too; rename this layer, for example to {free}", free);
            }
        }
    }

    /// <summary>Reports the name of a block's use that layers cannot be named after, or that another use has.</summary>
    public static void CheckUse(string name, LayerHeader use, HashSet<string> taken, IssueList issues)
    {
        if (!IsIdentifier(name))
        {
            issues.Error("MG0010", use.Target("Name"), $"'{name}' is no C# identifier, and members are named after a block; write a name such as {Identifier(name) ?? "Body"}");
        }
        else if (!taken.Add(use.Name))
        {
            issues.Error("MG0010", use.Target("Name"), $"two blocks are named {use.Name}; rename this one, for example to {Free(use.Name, taken)}");
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
