using System.Globalization;
using Samples;

namespace ModelGen.Benchmarks;

/// <summary>
/// Trains the reference tasks of samples/data/README.md over several seeds and holds the means against those of PyTorch
/// with the same recipe.
/// </summary>
internal static class AccuracyCommand
{
    private const int Seeds = 10;

    /// <summary>Prints a row for each figure; returns 1 if one misses its bar.</summary>
    public static int Run()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        bool hasPassed = true;
        Console.WriteLine($"{"task",-16} {"figure",-10} {"mean ± sd of " + Seeds + " seeds",-24} bar");
        foreach (AccuracyTask task in AccuracyTasks.All)
        {
            List<Measurement> runs = [.. Enumerable.Range(0, Seeds).Select(seed => Measure(task, seed))];
            foreach (Bar bar in task.Bars)
            {
                double[] values = [.. runs.Select(run => run[bar.Figure])];
                (double mean, double deviation) = Statistics(values);
                bool passes = bar.IsMetBy(mean, Seeds);
                hasPassed &= passes;
                string measured = $"{mean:0.0000} ± {deviation:0.0000}";
                Console.WriteLine($"{task.Name,-16} {bar.Figure,-10} {measured,-24} {bar.Describe(Seeds),-12} {(passes ? "PASS" : "FAIL")}");
            }
        }

        return hasPassed ? 0 : 1;
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
