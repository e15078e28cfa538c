using System.Diagnostics;

namespace ModelGen.Benchmarks;

/// <summary>Measures how soon a small program predicts and trains, as NativeAOT and as JIT.</summary>
internal static class StartupCommand
{
    private const int Runs = 20;

    /// <summary>Builds the program both ways, runs it and prints medians.</summary>
    public static int Run(Options options)
    {
        Report report = new(MachineInfo.Description);
        Table table = new(
            $"784-128-64-10 from the start of the process, medians of {Runs} runs",
            new Column("build", -10),
            new Column("first prediction", 16),
            new Column("first step after it, batch 32", 29),
            new Column("size on disk", 12));
        using StartupProgram program = new();
        Console.WriteLine("Publishing the program takes a minute or two.");
        AddRow(table, "NativeAOT", program.PublishNative());
        AddRow(table, "JIT", program.PublishManaged());
        report.WriteMarkdown(options["--markdown"], table);
        return 0;
    }

    private static void AddRow(Table table, string build, string directory)
    {
        string executable = Path.Combine(directory, StartupProgram.ExecutableName);

        // The first run reads the files from the disk.
        Start(executable);
        (double Prediction, double Step)[] runs = [.. Enumerable.Range(0, Runs).Select(_ => Start(executable))];
        table.Add(
            build,
            Format.Milliseconds(Timing.Of(runs.Select(static run => run.Prediction)).Median),
            Format.Milliseconds(Timing.Of(runs.Select(static run => run.Step)).Median),
            Format.Megabytes(StartupProgram.Size(directory)));
    }

    // The clock of Stopwatch is the machine's: both processes read the same.
    private static (double Prediction, double Step) Start(string executable)
    {
        long start = Stopwatch.GetTimestamp();
        string[] times = Command.Run(executable, Path.GetDirectoryName(executable)!).Split(' ');
        return ((long.Parse(times[0]) - start) / (double)Stopwatch.Frequency, long.Parse(times[1]) / (double)Stopwatch.Frequency);
    }
}
