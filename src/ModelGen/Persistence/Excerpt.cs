namespace ModelGen;

/// <summary>Shortens what a file says for messages: a damaged one may say it at any length.</summary>
internal static class Excerpt
{
    private const int LongestText = 200;
    private const int MostNames = 20;

    /// <summary>The text, or its beginning with the number of its characters.</summary>
    public static string Of(string text) => text.Length <= LongestText ? text : $"{text.AsSpan(0, LongestText)}... ({text.Length} characters)";

    /// <summary>"a, b, c", or the first ones with the number of the others.</summary>
    public static string Of(IReadOnlyCollection<string> names) => names.Count == 0
        ? "none"
        : string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
}
