using System.Reflection;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Where the repository keeps what tests read.</summary>
internal static class TestPaths
{
    // Not [CallerFilePath]: deterministic builds map it to a path that does not exist.
    private static readonly string ProjectDirectory = typeof(TestPaths).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(static attribute => attribute.Key == "ProjectDirectory").Value!;

    /// <summary>The golden vectors.</summary>
    public static string Golden { get; } = Path.GetFullPath(Path.Combine(ProjectDirectory, "../golden"));

    /// <summary>The real data sets, which the samples use too.</summary>
    public static string Data { get; } = Path.GetFullPath(Path.Combine(ProjectDirectory, "../../samples/data"));
}
