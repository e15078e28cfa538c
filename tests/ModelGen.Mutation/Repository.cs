using System.Reflection;

namespace ModelGen.Mutation;

/// <summary>Where everything is.</summary>
internal static class Repository
{
    /// <summary>This project's folder.</summary>
    public static string Project { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "ProjectDirectory").Value!;

    /// <summary>The folder that holds everything.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Project, "..", ".."));

    /// <summary>Where a test project was built.</summary>
    public static string OutputOf(string testProject) => Path.Combine(Root, "tests", testProject, "bin", "Release", "net10.0");

    /// <summary>A path from the root, with slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
