namespace ModelGen.Analyzers;

/// <summary>Names of what diagnostics carry for the code fixes.</summary>
internal static class DiagnosticProperties
{
    /// <summary>What a fix writes; absent when it needs nothing or there is no fix.</summary>
    public const string Replacement = nameof(Replacement);
}
