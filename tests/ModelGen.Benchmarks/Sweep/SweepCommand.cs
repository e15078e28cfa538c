namespace ModelGen.Benchmarks;

/// <summary>Trains ever wider networks beside TorchSharp, to see where libtorch takes over.</summary>
internal static class SweepCommand
{
    private const double DefaultSeconds = 3;
    private static readonly int[] Batches = [32, 128];

    /// <summary>Prints the table and where libtorch takes over; returns 1 if a peer is missing or computes something else.</summary>
    public static int Run(Options options)
    {
        if (!PeerLibraries.TryLoad())
        {
            return 1;
        }

        CompareSettings settings = new(options.Number("--seconds", DefaultSeconds));
        Report report = new($"{MachineInfo.Description}; {PeerLibraries.Versions}");
        Table table = new(
            "Training step of a network of three equally wide layers; p10 (median)",
            new Column("width", 5),
            new Column("parameters", 11),
            new Column("batch", 5),
            new Column("threads", 7),
            new Column("ModelGen", 20),
            new Column("TorchSharp", 20),
            new Column("ratio", 6));
        Crossovers crossovers = new();
        try
        {
            foreach ((SquareNetwork network, int rows) in Choose(options["--widths"]).SelectMany(static n => Batches.Select(rows => (n, rows))))
            {
                Measure(network, rows, settings, table, crossovers);
            }
        }
        catch (DisagreementException exception)
        {
            Console.Error.WriteLine($"The sweep ends here, since {exception.Message}.");
            return 1;
        }

        report.AddFindings([.. crossovers.Lines(), settings.Share.Describe()]);
        report.WriteMarkdown(options["--markdown"], table);
        return 0;
    }

    private static IEnumerable<SquareNetwork> Choose(string? widths) =>
        SquareNetwork.All.Where(network => widths is null || widths.Split(',').Contains($"{network.Width}"));

    private static void Measure(SquareNetwork network, int rows, CompareSettings settings, Table table, Crossovers crossovers)
    {
        using TrainingPair pair = new(network.Create(rows), settings);
        foreach (int threads in settings.Threads)
        {
            Timing?[] timings = pair.Race(threads);
            double? ratio = timings[1]?.Tenth / timings[0]?.Tenth;
            table.Add(
                $"{network.Width}",
                Format.Whole(pair.Workload.Info.ParameterCount),
                $"{rows}",
                $"{threads}",
                Format.Time(timings[0]),
                Format.Time(timings[1]),
                Format.Ratio(ratio));
            crossovers.Add(rows, threads, network.Width, ratio);
        }
    }
}
