using System.Globalization;
using ModelGen.Reporting;
using Spectre.Console;

namespace ModelGen.Benchmarks;

/// <summary>What live progress costs of the time of training: network C in batches of 32, with the redrawn lines of a terminal.</summary>
internal static class ProgressCommand
{
    private const double DefaultSeconds = 30;
    private const int Rows = 16_000;

    /// <summary>Prints the times with and without progress, and the share that reports took.</summary>
    public static int Run(Options options)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Workload workload = NetworkCase.Classification<NetC>(Rows);
        Dataset<int> data = Dataset.Create(workload.Inputs, (int[])workload.Targets);
        NetC model = new(seed: 7);
        RichProgress terminal = new(Terminal());
        TimedProgress progress = new(terminal);
        FitOptions silent = new() { BatchSize = 32, Threads = 1, Epochs = 3 };
        FitOptions shown = silent with { Progress = progress };

        // The first lines are compiled while they are written, about 0.1 s once.
        model.Fit(data, silent with { Progress = terminal });

        Timing[] timings = Sampler.Alternate(
            options.Number("--seconds", DefaultSeconds), () => model.Fit(data, silent), () => progress.Watch(() => model.Fit(data, shown)));

        Console.WriteLine(MachineInfo.Description);
        Console.WriteLine($"Fit without progress: {Format.Time(timings[0])}; with: {Format.Time(timings[1])}, {Rows / 32 * silent.Epochs} steps each");
        Console.WriteLine($"{progress.Reports} reports took {progress.Share:0.000 %} of the time of their fits.");
        return 0;
    }

    private static IAnsiConsole Terminal() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = ColorSystemSupport.TrueColor,
        Out = new AnsiConsoleOutput(new StreamWriter(Stream.Null) { AutoFlush = true }),
    });
}
