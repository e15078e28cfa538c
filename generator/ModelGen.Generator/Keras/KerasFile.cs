using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>The file that a model's <c>FromKeras</c> names, as far as there is one.</summary>
/// <param name="Name">The name in the attribute.</param>
/// <param name="Matches">How many of the project's additional files it fits; the others are null unless it is one.</param>
/// <param name="Path">The file's path.</param>
/// <param name="Text">Its content.</param>
internal sealed record KerasFile(string Name, int Matches, string? Path, string? Text)
{
    /// <summary>Looks for a file whose path ends with the name.</summary>
    public static KerasFile Find(string name, IEnumerable<AdditionalText> files, CancellationToken cancellationToken)
    {
        string end = "/" + Normalize(name).TrimStart('.', '/');
        AdditionalText[] matches = [.. files.Where(file => ("/" + Normalize(file.Path)).EndsWith(end, StringComparison.OrdinalIgnoreCase))];
        return matches.Length == 1
            ? new KerasFile(name, 1, matches[0].Path, matches[0].GetText(cancellationToken)?.ToString() ?? "")
            : new KerasFile(name, matches.Length, null, null);
    }

    private static string Normalize(string path) => path.Replace('\\', '/');
}
