using System.Runtime.InteropServices;

namespace ModelGen.Benchmarks;

/// <summary>What the numbers were measured on.</summary>
internal static class MachineInfo
{
    /// <summary>The processor, the system and the runtime, in a line.</summary>
    public static string Description =>
        $"{Processor}, {Environment.ProcessorCount} cores; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}";

    private static string Processor
    {
        get
        {
            const string File = "/proc/cpuinfo";
            string? line = System.IO.File.Exists(File)
                ? System.IO.File.ReadLines(File).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))
                : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
            return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
        }
    }
}
