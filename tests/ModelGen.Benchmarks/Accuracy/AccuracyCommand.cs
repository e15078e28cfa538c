using System.Globalization;
using Samples;

namespace ModelGen.Benchmarks;

/// <summary>
/// Trains the reference tasks of samples/data/README.md over several seeds and holds the means against those of PyTorch
/// with the same recipe.
/// </summary>
internal static class AccuracyCommand
{
    private const int DefaultSeeds = 10;

    // Each takes longer than all seeds of the other tasks.
    private const int DefaultMnistSeeds = 3;

    /// <summary>Prints a row for each figure; returns 1 if one misses its bar.</summary>
    public static int Run(Options options)
    {
        int seeds = (int)options.Number("--seeds", DefaultSeeds);
        string[]? names = options["--tasks"]?.Split(',');
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        bool hasPassed = true;
        Console.WriteLine($"{"task",-16} {"figure",-10} {"mean ± sd of the seeds",-24} bar");
        foreach (AccuracyTask task in AccuracyTasks.All.Where(task => names is null || names.Contains(task.Name)))
        {
            List<Measurement> runs = [.. Enumerable.Range(0, seeds).Select(seed => Measure(task, seed))];
            foreach (Bar bar in task.Bars)
            {
                hasPassed &= Judge(task.Name, bar, [.. runs.Select(run => run[bar.Figure])]);
            }
        }

        if (names is null || names.Contains("mnist"))
        {
            hasPassed &= MnistTask.Run((int)options.Number("--seeds", DefaultMnistSeeds));
        }

        return hasPassed ? 0 : 1;
    }

    /// <summary>Prints mean and deviation of a figure over the seeds beside its bar; false if it is missed.</summary>
    public static bool Judge(string task, Bar bar, double[] values)
    {
        (double mean, double deviation) = Statistics(values);
        bool passes = bar.IsMetBy(mean, values.Length);
        string measured = $"{mean:0.0000} ± {deviation:0.0000}";
        Console.WriteLine($"{task,-16} {bar.Figure,-10} {measured,-24} {bar.Describe(values.Length),-12} {(passes ? "PASS" : "FAIL")}");
        return passes;
    }

    private static Measurement Measure(AccuracyTask task, int seed)
    {
        NumberTable table = NumberTable.Read($"data/{task.File}");
        List<(Measurement Result, int Rows)> folds = [];
        foreach (int fold in task.IsFolded ? Enumerable.Range(0, 5) : [4])
        {
            (NumberTable train, NumberTable test) = table.SplitEveryFifth(fold);
            folds.Add((task.Run(seed, train, test), test.Count));
        }

        return Measurement.Pool(folds);
    }

    private static (double Mean, double Deviation) Statistics(double[] values)
    {
        double mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)));
    }
}
