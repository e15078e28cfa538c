namespace ModelGen.Mutation;

/// <summary>How a test run ended.</summary>
/// <param name="Fault">What was found: the test that failed, a crash or no end; null when all passed.</param>
/// <param name="Cpu">The processor time it took.</param>
/// <param name="Summary">The last line of the test program.</param>
internal readonly record struct Outcome(string? Fault, TimeSpan Cpu, string Summary);
