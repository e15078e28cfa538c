using System.Diagnostics;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Mutation;

/// <summary>What the real build of a project gives the compiler.</summary>
internal static class CompilerArguments
{
    /// <exception cref="InvalidOperationException">The project cannot be built.</exception>
    public static CSharpCommandLineArguments Of(string project)
    {
        string path = Path.Combine(Repository.Root, project);
        ProcessStartInfo start = new(
            "dotnet",
            [
                "msbuild", path, "-p:Configuration=Release", "-t:Compile", "-getItem:CscCommandLineArgs",
                "-p:DesignTimeBuild=true", "-p:BuildProjectReferences=false",
                "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:NonExistentFile=none",
            ])
        {
            RedirectStandardOutput = true,
        };
        using Process build = Process.Start(start)!;
        string output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException($"{project} cannot be built:\n{output}");
        }

        using JsonDocument document = JsonDocument.Parse(output);
        IEnumerable<string> arguments = document.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(static item => item.GetProperty("Identity").GetString()!);
        return CSharpCommandLineParser.Default.Parse(arguments, Path.GetDirectoryName(path), sdkDirectory: null);
    }
}
