using System.Text.Json;

namespace ModelGen.Package.Tests;

/// <summary>What the analyzers in the package say in builds, and that others have nothing to say of right models.</summary>
public sealed class RuleTests(PackedConsumer consumer) : IClassFixture<PackedConsumer>
{
    private const string OldLanguage = "MG0090";

    /// <summary>A block of another assembly: a project by itself has none.</summary>
    private const string ForeignBlock = "MG0015";

    [Fact]
    public void ProjectWithEveryMistake_LogsEveryRule()
    {
        PackedConsumer.RequireEnabled();
        string project = consumer.CreateProject("Mistaken", "EveryRule.cs", "EveryRule.Unreadable.json", "EveryRule.Unknown.json", "Keras.json");
        IReadOnlyList<string> logged = BuildWithErrors(project);
        Assert.DoesNotContain(logged, static id => id.StartsWith("CS", StringComparison.Ordinal) || id.StartsWith("AD", StringComparison.Ordinal));
        Assert.Equal(TrackedRules().Where(static id => id is not (OldLanguage or ForeignBlock)), logged.Where(static id => id.StartsWith("MG", StringComparison.Ordinal)));
    }

    [Fact]
    public void ProjectInAnOldLanguage_LogsWhy()
    {
        PackedConsumer.RequireEnabled();
        string project = consumer.CreateProject("Old", "OldModel.cs");
        Assert.Contains(OldLanguage, BuildWithErrors(project, "-p:LangVersion=11"));
    }

    /// <summary>With all rules of the SDK on, and warnings as errors.</summary>
    [Fact]
    public void StrictestProject_BuildsWithoutAWarning()
    {
        PackedConsumer.RequireEnabled();
        string project = consumer.CreateProject("Strict", "StrictModels.cs");
        string output = DotnetCommand.Run(project, "build", "--nologo", "-p:OutputType=Library", "-p:AnalysisLevel=latest-all", "-p:EnforceCodeStyleInBuild=true");
        Assert.DoesNotMatch(@"\bwarning\s+[A-Z]+\d+", output);
    }

    /// <summary>A first run repairs the errors, in whose company other rules are silent. What is only offered is done when it is asked for.</summary>
    [Fact]
    public void FormattingAMistakenProject_HealsIt()
    {
        PackedConsumer.RequireEnabled();
        string project = consumer.CreateProject("Healed", "Fixable.cs", "Keras.json");
        for (int run = 0; run < 2; run++)
        {
            DotnetCommand.Run(project, "format", "analyzers", "Healed.csproj", "--severity", "info");
        }

        DotnetCommand.Run(project, "format", "analyzers", "Healed.csproj", "--diagnostics", "MG0505", "--severity", "hidden");

        Assert.Equal(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Consumer", "Fixed.cs")),
            File.ReadAllText(Path.Combine(project, "Fixable.cs")));
    }

    private static IReadOnlyList<string> BuildWithErrors(string project, params IEnumerable<string> properties)
    {
        const string Log = "rules.sarif";
        (int exitCode, string output) = DotnetCommand.Start("dotnet", project, ["build", "--nologo", "-p:OutputType=Library", $"-p:ErrorLog={Log}%2cversion=2.1", .. properties]);
        Assert.True(exitCode != 0, output);
        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(Path.Combine(project, Log)));
        return
        [
            .. log.RootElement.GetProperty("runs").EnumerateArray()
                .SelectMany(static run => run.GetProperty("results").EnumerateArray())
                .Select(static result => result.GetProperty("ruleId").GetString()!)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The rules of the release files, which are those of the code. Builds say nothing of hidden ones.</summary>
    private static IEnumerable<string> TrackedRules() => PackedConsumer.AnalyzerReleases
        .SelectMany(File.ReadLines)
        .Where(static line => line.StartsWith("MG", StringComparison.Ordinal) && !line.Contains("| Hidden |", StringComparison.Ordinal))
        .Select(static line => line[..OldLanguage.Length])
        .Order(StringComparer.Ordinal);
}
