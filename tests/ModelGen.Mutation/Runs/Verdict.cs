namespace ModelGen.Mutation;

/// <summary>What became of a fault.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Run">The tests that found it; null when none did.</param>
/// <param name="Killer">What they found.</param>
internal sealed record Verdict(Fault Fault, TestRun? Run, string? Killer)
{
    /// <summary>Whether the tests found it.</summary>
    public bool IsKilled => Run is not null;
}
