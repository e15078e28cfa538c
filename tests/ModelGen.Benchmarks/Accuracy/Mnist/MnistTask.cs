using System.Diagnostics;

namespace ModelGen.Benchmarks;

/// <summary>
/// MNIST with the reference's recipe: pixels / 255, batches of 128, five epochs, one thread. Where libtorch is built in, it
/// trains from the same weights, in turn.
/// </summary>
internal static class MnistTask
{
    private const int Epochs = 5;
    private const int BatchSize = 128;
    private const string Variable = "MODELGEN_DATA";

    // What PyTorch reached over 5 seeds.
    private static readonly Bar[] Bars = [new("accuracy", 0.9750, 0.0017, 5), new("loss", 0.0822, 0.0082, 5)];

    /// <summary>Prints a row for each library and seed, and the means; false if a mean misses its bar.</summary>
    public static bool Run(int seeds)
    {
        string folder = Path.Combine(Environment.GetEnvironmentVariable(Variable) ?? "", "mnist");
        if (!Directory.Exists(folder))
        {
            Console.WriteLine($"mnist            is left out: {Variable} names no folder with the files of MNIST in 'mnist'.");
            return true;
        }

        (Dataset<int> train, Dataset<int> test) = Mnist.Load(folder);
        bool hasPeer = PeerLibraries.AreBuiltIn && PeerLibraries.TryLoad();
        List<MnistRun> ours = [];
        List<MnistRun> theirs = [];
        for (int seed = 0; seed < seeds; seed++)
        {
            ours.Add(Print("mnist", seed, TrainOurs(seed, train, test)));
            if (hasPeer)
            {
                theirs.Add(Print("mnist, libtorch", seed, TorchMnist.Train(new MnistNet(seed), train, test, Epochs, BatchSize)));
            }
        }

        Judge("mnist, libtorch", theirs);
        return Judge("mnist", ours);
    }

    private static MnistRun TrainOurs(int seed, Dataset<int> train, Dataset<int> test)
    {
        MnistNet model = new(seed);
        long start = Stopwatch.GetTimestamp();
        model.Fit(train, new FitOptions { Epochs = Epochs, BatchSize = BatchSize, Threads = 1 });
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        EvaluationResult result = model.Evaluate(test);
        return new MnistRun(result["accuracy"], result.DataLoss, seconds / Epochs);
    }

    private static MnistRun Print(string name, int seed, MnistRun run)
    {
        Console.WriteLine($"{name,-16} seed {seed}: accuracy {run.Accuracy:0.0000}, loss {run.Loss:0.0000}, {run.SecondsPerEpoch:0.00} s an epoch");
        return run;
    }

    private static bool Judge(string name, IReadOnlyList<MnistRun> runs) => runs.Count == 0
        || (AccuracyCommand.Judge(name, Bars[0], [.. runs.Select(static run => run.Accuracy)])
            & AccuracyCommand.Judge(name, Bars[1], [.. runs.Select(static run => run.Loss)]));
}
