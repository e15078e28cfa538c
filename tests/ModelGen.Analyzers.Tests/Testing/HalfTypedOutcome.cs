using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

/// <summary>What became of code that need not compile.</summary>
/// <param name="Written">The code.</param>
/// <param name="Generated">The code with what was generated.</param>
/// <param name="Found">What the rules say.</param>
/// <param name="Time">What generator and analyzers took.</param>
internal sealed record HalfTypedOutcome(Compilation Written, Compilation Generated, ImmutableArray<Diagnostic> Found, TimeSpan Time)
{
    /// <summary>The names of the generated files.</summary>
    public IEnumerable<string> Files => Generated.SyntaxTrees.Except(Written.SyntaxTrees).Select(static tree => Path.GetFileName(tree.FilePath));

    /// <summary>The errors that rules and compiler find in what was written. Where there are none, what was generated has to compile without a warning.</summary>
    public IReadOnlyList<Diagnostic> Compile()
    {
        Diagnostic[] errors = [.. Found.Concat(Written.SyntaxTrees.SelectMany(static tree => tree.GetDiagnostics())).Where(IsError)];
        if (errors.Length > 0)
        {
            return errors;
        }

        ILookup<bool, Diagnostic> all = Generated.GetDiagnostics(TestContext.Current.CancellationToken)
            .ToLookup(diagnostic => diagnostic.Location.SourceTree is { } tree && !Written.SyntaxTrees.Contains(tree));
        errors = [.. all[false].Where(IsError)];
        Assert.True(
            errors.Length > 0 || all[true].All(static diagnostic => diagnostic.Severity < DiagnosticSeverity.Warning || diagnostic.IsSuppressed),
            string.Join('\n', all[true]));
        return errors;
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
