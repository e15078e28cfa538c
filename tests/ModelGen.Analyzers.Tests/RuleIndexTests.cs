using System.Text;
using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

/// <summary>
/// <c>analyzers/README.md</c> lists the rules as the code defines them.
/// <c>MODELGEN_ACCEPT_SNAPSHOTS=1 dotnet test</c> writes it anew.
/// </summary>
public sealed class RuleIndexTests
{
    private const string Begin = "<!-- rules -->\n";
    private const string End = "<!-- /rules -->\n";

    [Fact]
    public void Index_IsThatOfTheDescriptors()
    {
        string path = Path.Combine(TestEnvironment.AnalyzersFolder, "README.md");
        string page = File.ReadAllText(path);
        string expected = page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + Index() + page[page.IndexOf(End, StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable("MODELGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, expected);
        }
        else
        {
            Assert.Equal(expected, page);
        }
    }

    private static string Index()
    {
        HashSet<string> fixable = [.. TestEnvironment.Fixes.SelectMany(static provider => provider.FixableDiagnosticIds)];
        StringBuilder text = new();
        foreach (IGrouping<string, DiagnosticDescriptor> theme in TestEnvironment.Descriptors.OrderBy(static rule => rule.Id).GroupBy(static rule => rule.Category))
        {
            text.Append($"\n### {theme.Key["ModelGen.".Length..]}\n\n| rule | | | fix |\n| --- | --- | --- | --- |\n");
            foreach (DiagnosticDescriptor rule in theme)
            {
                string title = rule.Title.ToString().Replace("[Model]", "`[Model]`");
                text.Append($"| [{rule.Id}](rules/{rule.Id}.md) | {Severity(rule)} | {title} |{(fixable.Contains(rule.Id) ? " yes" : "")} |\n");
            }
        }

        return text.Append('\n').ToString();
    }

    private static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "hint",
    };
}
