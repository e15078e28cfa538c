using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace ModelGen.Benchmarks;

/// <summary>Runs the suites of BenchmarkDotNet.</summary>
internal static class MicroCommand
{
    private static readonly Type[] Suites =
    [
        typeof(ProductBenchmarks),
        typeof(ElementwiseBenchmarks),
        typeof(OwnPieceBenchmarks),
        typeof(StepBenchmarks),
        typeof(PredictionBenchmarks),
        typeof(GeneratorBenchmarks),
        typeof(AnalyzerBenchmarks),
    ];

    /// <summary>Runs what the arguments, those of BenchmarkDotNet, choose; everything without any.</summary>
    public static int Run(string[] arguments)
    {
        string[] all = ["--filter", "*"];
        BenchmarkSwitcher.FromTypes(Suites).Run(arguments is [] ? all : arguments, CreateConfig());
        return 0;
    }

    // In this process: the solution's build settings, warnings as errors among them, are not for projects that a tool writes.
    private static ManualConfig CreateConfig() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithIterationTime(TimeInterval.FromMilliseconds(200))
            .WithWarmupCount(5)
            .WithIterationCount(10))
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .HideColumns("Error", "StdDev", "Mean", "Gen0", "Gen1", "Gen2")
        .AddColumn(StatisticColumn.Min, StatisticColumn.Median)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default);
}
