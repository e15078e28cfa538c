using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ModelGen.Tests;

/// <summary>This test program in another process.</summary>
internal static class OwnProgram
{
    /// <summary>How to start it, with its output to be read.</summary>
    public static ProcessStartInfo With(params IEnumerable<string> arguments)
    {
        string runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return new ProcessStartInfo(runtime, [typeof(OwnProgram).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
    }
}
