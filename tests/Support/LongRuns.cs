namespace ModelGen.Tests;

/// <summary>Whether tests that can be long shall be.</summary>
internal static class LongRuns
{
    public static bool AreWanted { get; } = Environment.GetEnvironmentVariable("MODELGEN_LONG") == "1";
}
