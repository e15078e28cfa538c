using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace ModelGen.Generator.Tests;

/// <summary>
/// Compares generated files with accepted ones, in the file format of Verify.SourceGenerators: the path
/// <c>_snapshots/{Class}.{Method}#{hint}.verified.cs</c>, UTF-8 with BOM, the hint name in the first line.
/// <c>MODELGEN_ACCEPT_SNAPSHOTS=1 dotnet test</c> accepts what differs. What is not accepted is written beside the accepted file, or
/// into the folder that <c>MODELGEN_RECEIVED_SNAPSHOTS</c> names.
/// </summary>
internal static partial class Snapshot
{
    public static string Folder { get; } = Path.Combine(ProjectDirectory(), "_snapshots");

    public static void Verify(GeneratorRun run, Type testClass, [CallerMemberName] string testMethod = "")
    {
        string prefix = $"{testClass.Name}.{testMethod}#";
        HashSet<string> expected = [];
        List<string> differences = [];
        foreach (var file in run.Files)
        {
            string stem = prefix + Path.ChangeExtension(file.HintName, null);
            expected.Add(stem + ".verified.cs");
            string content = $"//HintName: {file.HintName}\n{Scrub(file.SourceText.ToString())}";
            if (Compare(stem, content) is { } difference)
            {
                differences.Add(difference);
            }
        }

        IEnumerable<string> stale = Directory.Exists(Folder)
            ? Directory.EnumerateFiles(Folder, prefix + "*.verified.cs").Select(static path => Path.GetFileName(path)).Where(name => !expected.Contains(name))
            : [];
        differences.AddRange(stale.Select(static name => $"{name} is no longer generated; delete it."));
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static string? Compare(string stem, string content)
    {
        string verified = Path.Combine(Folder, stem + ".verified.cs");
        string received = Path.Combine(Environment.GetEnvironmentVariable("MODELGEN_RECEIVED_SNAPSHOTS") ?? Folder, stem + ".received.cs");
        string? accepted = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (accepted == content)
        {
            File.Delete(received);
            return null;
        }

        Directory.CreateDirectory(Folder);
        bool accept = Environment.GetEnvironmentVariable("MODELGEN_ACCEPT_SNAPSHOTS") == "1";
        File.WriteAllText(accept ? verified : received, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return accept ? null : $"{stem}: {FirstDifference(accepted, content)}\nTo accept: MODELGEN_ACCEPT_SNAPSHOTS=1 dotnet test";
    }

    private static string FirstDifference(string? accepted, string received)
    {
        if (accepted is null)
        {
            return "there is no accepted file.";
        }

        string[] before = accepted.Split('\n');
        string[] after = received.Split('\n');
        int line = Enumerable.Range(0, Math.Min(before.Length, after.Length))
            .FirstOrDefault(index => before[index] != after[index], Math.Min(before.Length, after.Length));
        return $"line {line + 1} differs.\n  accepted: {before.ElementAtOrDefault(line)}\n  received: {after.ElementAtOrDefault(line)}";
    }

    private static string Scrub(string text) => Version().Replace(text, "GeneratedCode(\"ModelGen\", \"{version}\")");

    private static string ProjectDirectory() => typeof(Snapshot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "ProjectDirectory").Value!;

    [GeneratedRegex("GeneratedCode\\(\"ModelGen\", \"[^\"]+\"\\)")]
    private static partial Regex Version();
}
