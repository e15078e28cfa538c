using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

/// <summary>What every rule has beside its code.</summary>
public sealed partial class DescriptorTests
{
    public static TheoryData<string> Ids => [.. Descriptors.Keys];

    private static Dictionary<string, DiagnosticDescriptor> Descriptors { get; } =
        TestEnvironment.Descriptors.ToDictionary(static descriptor => descriptor.Id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasAPageThatSaysItAll(string id)
    {
        string page = File.ReadAllText(Path.Combine(TestEnvironment.AnalyzersFolder, "rules", id + ".md"));
        Assert.StartsWith($"# {id}: {Descriptors[id].Title}\n", page);
        Assert.All(["## Cause", "## Why", "## How to fix", "## When to suppress"], section => Assert.Contains(section, page));
        Assert.Contains("```csharp", page);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_LinksToItsPage(string id) => Assert.Equal(
        $"{TestEnvironment.BuildProperty("RepositoryUrl")}/blob/main/analyzers/rules/{id}.md",
        Descriptors[id].HelpLinkUri);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasAClassOfTests(string id) =>
        Assert.NotNull(typeof(DescriptorTests).Assembly.GetType($"ModelGen.Analyzers.Tests.{id}Tests"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsTracked(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors[id];
        Assert.Contains(TrackedRules(), row => row.StartsWith($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title.ToString().Replace("[Model]", "`[Model]`")}, ", StringComparison.Ordinal));
    }

    [Fact]
    public void TrackedRules_Exist() => Assert.Equal(Descriptors.Keys.Order(), TrackedRules().Select(static row => row[..6]).Order());

    [Fact]
    public void Pages_BelongToRules() => Assert.Equal(
        Descriptors.Keys.Order(),
        Directory.EnumerateFiles(Path.Combine(TestEnvironment.AnalyzersFolder, "rules"), "*.md").Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void Fixes_AreOfRulesThatExist()
    {
        Assert.All(TestEnvironment.Fixes, static provider =>
        {
            Assert.All(provider.FixableDiagnosticIds, static id => Assert.Contains(id, Descriptors.Keys));
            Assert.NotNull(provider.GetFixAllProvider());
        });
    }

    private static IEnumerable<string> TrackedRules() =>
        new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(static file => File.ReadLines(Path.Combine(TestEnvironment.AnalyzersFolder, "ModelGen.Analyzers", file)))
            .Where(static line => RuleRow().IsMatch(line));

    [GeneratedRegex(@"^MG\d{4} \|")]
    private static partial Regex RuleRow();
}
