using System.Diagnostics;

namespace ModelGen.Package.Tests;

/// <summary>Runs a program and keeps what it prints.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs <c>dotnet</c>; a failure fails the test with the output.</summary>
    public static string Run(string directory, params IEnumerable<string> arguments)
    {
        (int exitCode, string output) = Start("dotnet", directory, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} failed:\n{output}");
        return output;
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int ExitCode, string Output) Start(string program, string directory, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test runner's own MSBuild must not reach into the one that is started.
        foreach (string variable in start.Environment.Keys.Where(static key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(variable);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
