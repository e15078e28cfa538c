namespace ModelGen.Analyzers.Tests;

/// <summary>The files of the samples that declare models.</summary>
internal static class SampleModels
{
    public static IEnumerable<string> Files => Directory
        .EnumerateFiles(Path.Combine(TestEnvironment.AnalyzersFolder, "..", "samples"), "*.cs", SearchOption.AllDirectories)
        .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && File.ReadAllText(file).Contains("[Model"))
        .Order(StringComparer.Ordinal);
}
