namespace ModelGen.Analyzers;

/// <summary>Names of what diagnostics carry for the code fixes.</summary>
internal static class DiagnosticProperties
{
    /// <summary>What a fix writes; absent when it needs nothing or there is no fix.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>Present where what is wrong is inside a block that the squiggled attribute uses: no fix belongs there.</summary>
    public const string InBlock = nameof(InBlock);
}
