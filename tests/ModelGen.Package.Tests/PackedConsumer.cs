using System.IO.Compression;
using System.Reflection;

namespace ModelGen.Package.Tests;

/// <summary>The packages in a feed of their own, and users' projects that reference them; packed once for all tests.</summary>
public sealed class PackedConsumer : IDisposable
{
    private static readonly string[] Packages = ["ModelGen", "ModelGen.Onnx", "ModelGen.Testing"];

    private readonly string _root = Directory.CreateTempSubdirectory("modelgen-package-").FullName;

    /// <summary>Packs, unless package tests are switched off.</summary>
    public PackedConsumer()
    {
        if (!IsEnabled)
        {
            return;
        }

        Feed = Directory.CreateDirectory(Path.Combine(_root, "feed")).FullName;
        foreach (string package in Packages)
        {
            string library = Path.Combine(Metadata("ProjectDirectory"), "../../src", package);
            DotnetCommand.Run(library, "pack", "--no-build", "-c", Metadata("Configuration"), "-o", Feed, $"-p:Version={Version}", "--nologo");
        }

        File.WriteAllText(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    /// <summary>Whether the environment asks for package tests, which take minutes and need a registry for NativeAOT.</summary>
    public static bool IsEnabled => Environment.GetEnvironmentVariable("MODELGEN_PACKAGE_TESTS") == "1";

    /// <summary>Unique, so that no cached package of an earlier run is taken for this one.</summary>
    public string Version { get; } = $"0.0.1-test{DateTime.UtcNow.Ticks}";

    private string Feed { get; } = "";

    /// <summary>The files that list the rules.</summary>
    public static IEnumerable<string> AnalyzerReleases => Directory.EnumerateFiles(
        Path.Combine(Metadata("ProjectDirectory"), "../../analyzers/ModelGen.Analyzers"), "AnalyzerReleases.*.md");

    /// <summary>Skips the test when package tests are switched off.</summary>
    public static void RequireEnabled() =>
        Assert.SkipUnless(IsEnabled, "Package tests run only with MODELGEN_PACKAGE_TESTS=1.");

    /// <summary>Makes a strict user's project of these sources and returns its directory.</summary>
    public string CreateProject(string name, params IEnumerable<string> sources) => CreateProject(name, sources, "ModelGen");

    /// <summary>The same with a reference of another package.</summary>
    public string CreateProject(string name, IEnumerable<string> sources, string package)
    {
        string template = Path.Combine(AppContext.BaseDirectory, "Consumer");
        string project = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        string text = File.ReadAllText(Path.Combine(template, "Consumer.csproj.txt"));
        File.WriteAllText(Path.Combine(project, $"{name}.csproj"), text.Replace("{package}", package, StringComparison.Ordinal).Replace("{version}", Version, StringComparison.Ordinal));
        foreach (string source in sources)
        {
            File.Copy(Path.Combine(template, source), Path.Combine(project, source));
        }

        return project;
    }

    /// <summary>Opens the library's package.</summary>
    public ZipArchive OpenPackage() => ZipFile.OpenRead(Path.Combine(Feed, $"ModelGen.{Version}.nupkg"));

    /// <summary>Deletes the project and what restoring put into the cache.</summary>
    public void Dispose()
    {
        Directory.Delete(_root, recursive: true);
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (string cached in Packages.Select(package => Path.Combine(packages, package.ToLowerInvariant(), Version)).Where(Directory.Exists))
        {
            Directory.Delete(cached, recursive: true);
        }
    }

    private static string Metadata(string key) => typeof(PackedConsumer).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == key).Value!;
}
