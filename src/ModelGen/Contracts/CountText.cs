namespace ModelGen;

/// <summary>Numbers of things, as messages say them.</summary>
internal static class CountText
{
    /// <summary>"1 target", "2 targets".</summary>
    public static string Of(long count, string singular) => FormattableString.Invariant($"{count} {singular}{(count == 1 ? "" : "s")}");
}
