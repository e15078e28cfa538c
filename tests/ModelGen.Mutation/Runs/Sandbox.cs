using System.Diagnostics;

namespace ModelGen.Mutation;

/// <summary>Copies of the test programs, whose assemblies may be exchanged.</summary>
internal sealed class Sandbox : IDisposable
{
    // A fault may ask for all the memory there is.
    private const string MemoryLimit = "0x100000000";

    // A program with no thread that runs, or could if the processor were free, for so long waits for itself.
    private static readonly TimeSpan LongestIdleness = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(0.5);

    private readonly string _root = Directory.CreateTempSubdirectory("modelgen-mutation-").FullName;

    // A received file in the source tree would fail the tests of every later fault.
    private readonly string _received = Directory.CreateTempSubdirectory("modelgen-received-").FullName;

    /// <summary>Copies what a test project was built to.</summary>
    /// <exception cref="DirectoryNotFoundException">It was not built.</exception>
    public void Add(string testProject)
    {
        string source = Repository.OutputOf(testProject);
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(_root, testProject, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Exchanges an assembly in every test program that has it.</summary>
    public void Install(string fileName, byte[] assembly)
    {
        foreach (string program in Directory.EnumerateDirectories(_root))
        {
            string target = Path.Combine(program, fileName);
            if (File.Exists(target))
            {
                File.WriteAllBytes(target, assembly);
            }
        }
    }

    /// <summary>Runs tests until the first one fails.</summary>
    /// <param name="run">The tests.</param>
    /// <param name="limit">Processor time after which they are said not to end.</param>
    public Outcome Run(TestRun run, TimeSpan limit)
    {
        using Process process = Start(run);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        TimeSpan cpu = TimeSpan.Zero;
        Stopwatch idle = Stopwatch.StartNew();
        while (!process.WaitForExit(Tick))
        {
            cpu = CpuOf(process, cpu, idle);
            if (cpu > limit || idle.Elapsed > LongestIdleness)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                return new Outcome("no end", cpu, "");
            }
        }

        string[] lines = (output.Result + errors.Result).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string? fault = process.ExitCode == 0 ? null : lines.FirstOrDefault(static line => line.EndsWith("[FAIL]", StringComparison.Ordinal)) ?? "crash";
        return new Outcome(fault, cpu, lines.LastOrDefault() ?? "");
    }

    public void Dispose()
    {
        Directory.Delete(_root, recursive: true);
        Directory.Delete(_received, recursive: true);
    }

    /// <summary>The processor time so far, or what it was when the program ends meanwhile. A thread that could run starts the clock anew.</summary>
    private static TimeSpan CpuOf(Process process, TimeSpan before, Stopwatch idle)
    {
        try
        {
            process.Refresh();
            if (process.Threads.Cast<ProcessThread>().Any(static thread => thread.ThreadState != System.Diagnostics.ThreadState.Wait))
            {
                idle.Restart();
            }

            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return before;
        }
    }

    private Process Start(TestRun run)
    {
        string folder = Path.Combine(_root, run.Project);
        ProcessStartInfo start = new("dotnet", [Path.Combine(folder, run.Project + ".dll"), .. run.Filters, "-stopOnFail", "-noColor", "-noLogo"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = MemoryLimit;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["MODELGEN_RECEIVED_SNAPSHOTS"] = _received;
        if (run.VectorBits < 512)
        {
            start.Environment["DOTNET_EnableAVX512"] = "0";
            start.Environment["DOTNET_EnableAVX512F"] = "0";
        }

        if (run.VectorBits < 256)
        {
            start.Environment["DOTNET_EnableAVX2"] = "0";
        }

        return Process.Start(start)!;
    }
}
