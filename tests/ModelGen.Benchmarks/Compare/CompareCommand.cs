namespace ModelGen.Benchmarks;

/// <summary>Compares results and times with TorchSharp and ONNX Runtime, in one process.</summary>
internal static class CompareCommand
{
    private const double DefaultSeconds = 5;
    private static readonly int[] InferenceBatches = [1, 256];

    /// <summary>Prints the tables; returns 1 if a peer is missing or computes something else.</summary>
    public static int Run(Options options)
    {
        if (!PeerLibraries.TryLoad())
        {
            return 1;
        }

        CompareSettings settings = new(options.Number("--seconds", DefaultSeconds));
        NetworkCase[] networks = Choose(options["--nets"]);
        Report report = new($"{MachineInfo.Description}; {PeerLibraries.Versions}; {DescribePeaks(settings)}");
        TrainingComparison training = new(settings);
        InferenceComparison inference = new(settings);
        bool agrees = true;
        foreach ((NetworkCase network, int rows) in networks.SelectMany(static n => n.TrainingBatches.Select(rows => (n, rows))))
        {
            agrees &= Try(network, rows, training.Run);
        }

        foreach ((NetworkCase network, int rows) in networks.SelectMany(static n => InferenceBatches.Select(rows => (n, rows))))
        {
            agrees &= Try(network, rows, inference.Run);
        }

        report.AddFindings([settings.Share.Describe()]);
        report.WriteMarkdown(options["--markdown"], training.Table, inference.Table);
        return agrees ? 0 : 1;
    }

    private static NetworkCase[] Choose(string? names) =>
        [.. NetworkCase.All.Where(network => names is null || names.Split(',').Contains(network.Name, StringComparer.OrdinalIgnoreCase))];

    private static string DescribePeaks(CompareSettings settings)
    {
        string narrow = string.Join(", ", settings.Threads.Select(threads => $"{Format.Whole(settings.Peak(threads) / 1e9)} GF/s on {threads}"));
        double wide = FmaPeak.MeasureWide(threads: 1);
        return $"fused multiply-adds at most, by number of threads: {narrow}" + (wide == 0 ? "" : $" (with 512 bits: {Format.Whole(wide / 1e9)} on 1)");
    }

    private static bool Try(NetworkCase network, int rows, Action<NetworkCase, int> compare)
    {
        try
        {
            compare(network, rows);
            return true;
        }
        catch (DisagreementException exception)
        {
            Console.Error.WriteLine($"{network.Name} with batches of {rows} is not timed, since {exception.Message}.");
            return false;
        }
    }
}
