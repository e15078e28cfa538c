namespace ModelGen;

/// <summary>The first difference of two lists of lines.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Expected">The line of the one list; "none" after its end.</param>
/// <param name="Found">The line of the other; "none" after its end.</param>
internal readonly record struct LineDifference(int Number, string Expected, string Found)
{
    /// <summary>Null where the lists are equal.</summary>
    public static LineDifference? First(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        for (int line = 0; line < Math.Max(expected.Count, found.Count); line++)
        {
            LineDifference pair = new(line + 1, At(expected, line), At(found, line));
            if (pair.Expected != pair.Found)
            {
                return pair;
            }
        }

        return null;
    }

    private static string At(IReadOnlyList<string> lines, int index) => index < lines.Count ? lines[index] : "none";
}
