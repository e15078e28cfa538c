using System.Reflection;
using System.Runtime.InteropServices;

namespace ModelGen.Benchmarks;

/// <summary>The program whose start is measured, in a directory of its own; deleted in the end.</summary>
internal sealed class StartupProgram : IDisposable
{
    private const string Name = "Startup";
    private readonly string _directory = Directory.CreateTempSubdirectory("modelgen-startup-").FullName;

    /// <summary>Writes project and source.</summary>
    public StartupProgram()
    {
        string project = typeof(StartupProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(static attribute => attribute.Key == "ProjectDirectory").Value!;
        string template = Path.Combine(project, "Startup/Template");
        string repository = Path.GetFullPath(Path.Combine(project, "../.."));
        string text = File.ReadAllText(Path.Combine(template, $"{Name}.csproj.txt"));
        File.WriteAllText(Path.Combine(_directory, $"{Name}.csproj"), text.Replace("{repository}", repository, StringComparison.Ordinal));
        File.Copy(Path.Combine(template, "Program.cs.txt"), Path.Combine(_directory, "Program.cs"));
    }

    /// <summary>The file to start.</summary>
    public static string ExecutableName => OperatingSystem.IsWindows() ? $"{Name}.exe" : Name;

    /// <summary>Publishes with NativeAOT; returns the directory.</summary>
    public string PublishNative() => Publish("native", "-p:PublishAot=true");

    /// <summary>Publishes for the shared runtime; returns the directory.</summary>
    public string PublishManaged() => Publish("managed", "--self-contained", "false");

    /// <summary>Bytes of the program's files, without symbols and documentation.</summary>
    public static long Size(string directory) => new DirectoryInfo(directory).EnumerateFiles()
        .Where(static file => file.Extension is not (".pdb" or ".dbg" or ".xml"))
        .Sum(static file => file.Length);

    /// <summary>Deletes the program.</summary>
    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private string Publish(string output, params string[] options)
    {
        Command.Run("dotnet", _directory, ["publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", output, "--nologo", .. options]);
        return Path.Combine(_directory, output);
    }
}
