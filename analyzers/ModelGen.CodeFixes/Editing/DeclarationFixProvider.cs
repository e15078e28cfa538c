using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Offers fixes where they have something to change.</summary>
public abstract class DeclarationFixProvider : CodeFixProvider
{
    private readonly ImmutableArray<DeclarationFix> _fixes;

    private protected DeclarationFixProvider(params ImmutableArray<DeclarationFix> fixes) => _fixes = fixes;

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => [.. _fixes.Select(static fix => fix.Rule).Distinct()];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => DeclarationFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(static diagnostic => !diagnostic.Properties.ContainsKey(DiagnosticProperties.InBlock)))
        {
            FixSite? site = await FixSite.CreateAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            foreach (DeclarationFix fix in _fixes.Where(fix => fix.Rule == diagnostic.Id && site is not null))
            {
                if (fix.Edits(site!) is { Count: > 0 } edits)
                {
                    Solution solution = context.Document.Project.Solution;
                    context.RegisterCodeFix(
                        CodeAction.Create(fix.Title(site!), token => SolutionEdits.ApplyAsync(solution, edits, token), fix.Name),
                        diagnostic);
                }
            }
        }
    }

    /// <summary>The fix of that name for a rule; the first one where no name is said.</summary>
    internal DeclarationFix? Find(string rule, string? name) => _fixes.FirstOrDefault(fix => fix.Rule == rule && (name is null || fix.Name == name));
}
