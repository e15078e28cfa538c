namespace ModelGen.Mutation;

/// <summary>Some tests of one project.</summary>
/// <param name="Project">The project.</param>
/// <param name="Filters">Options of the test program that choose among its tests.</param>
internal sealed record TestRun(string Project, params string[] Filters)
{
    /// <summary>The widest vectors that it uses, in bits, if the processor has them: 512, 256 or 128.</summary>
    public int VectorBits { get; init; } = 512;

    /// <summary>The same as on a processor with narrower vectors.</summary>
    public TestRun Narrow(int bits = 256) => this with { VectorBits = bits };

    public override string ToString() => string.Join(' ', Filters.Prepend(Project)) + (VectorBits < 512 ? $" ({VectorBits} bits)" : "");
}
