namespace ModelGen.Mutation;

/// <summary>Some tests of one project.</summary>
/// <param name="Project">The project.</param>
/// <param name="Filters">Options of the test program that choose among its tests.</param>
internal sealed record TestRun(string Project, params string[] Filters)
{
    /// <summary>Whether it runs as on a processor without vectors of 512 bits.</summary>
    public bool IsNarrow { get; init; }

    /// <summary>The same on a processor without vectors of 512 bits.</summary>
    public TestRun Narrow() => this with { IsNarrow = true };

    public override string ToString() => string.Join(' ', Filters.Prepend(Project)) + (IsNarrow ? " (256 bits)" : "");
}
