using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using Consumer;
using ModelGen;

// Trains ten models so many times with 1, 2, 3 and 7 threads, and prints of each how often it came out how: the hash of its
// file after training, which holds weights, statistics, the optimizer's state and the counters, and of its predictions.
int runs = int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture);
(float[] inputs, int[] labels) = MakeRows(200);
Dataset<int> data = Dataset.Create(inputs, labels);

Print(static seed => new Tiny(seed));
Print(static seed => new Usual(seed));
Print(static seed => new Wide(seed));
Print(static seed => new Augmented(seed));
Print(static seed => new Penalized(seed));
Print(static seed => new Deep(seed));
Print(static seed => new OwnPieces(seed));
Print(static seed => new Frozen(seed));
Print(static seed => new Narrow(seed));
Print(static seed => new Odd(seed));
Console.WriteLine($"vectors of 512 bits {Vector512.IsHardwareAccelerated}, of 256 bits {Vector256.IsHardwareAccelerated}");

void Print<TModel>(Func<int, TModel> create)
    where TModel : class, ITrainable<TModel, int>
{
    IEnumerable<string> fingerprints =
        from threads in (int[])[1, 2, 3, 7]
        from run in Enumerable.Range(0, runs)
        select Train(create(11), threads);
    foreach ((string fingerprint, int count) in fingerprints.CountBy(static fingerprint => fingerprint))
    {
        Console.WriteLine($"{typeof(TModel).Name} {count} times {fingerprint}");
    }
}

string Train<TModel>(TModel model, int threads)
    where TModel : class, ITrainable<TModel, int>
{
    Trainer.Fit(model, data, new FitOptions { Epochs = 2, BatchSize = 64, Threads = threads });
    float[] outputs = new float[labels.Length * TModel.Info.OutputSize];
    model.Predict(inputs, outputs);
    using MemoryStream file = new();
    model.Save(file, includeOptimizer: true);
    foreach (float output in outputs)
    {
        file.Write(BitConverter.GetBytes(output));
    }

    return Convert.ToHexStringLower(SHA256.HashData(file.ToArray()));
}

static (float[] Inputs, int[] Labels) MakeRows(int rows)
{
    const int Width = 48;
    float[] inputs = new float[rows * Width];
    int[] labels = new int[rows];
    uint state = 1;
    Span<float> sums = stackalloc float[3];
    for (int row = 0; row < rows; row++)
    {
        sums.Clear();
        for (int column = 0; column < Width; column++)
        {
            state = unchecked((state * 1664525) + 1013904223);
            inputs[(row * Width) + column] = ((state >> 8) / 8388608f) - 1f;
            sums[column % 3] += inputs[(row * Width) + column];
        }

        labels[row] = sums.IndexOf(Math.Max(sums[0], Math.Max(sums[1], sums[2])));
    }

    return (inputs, labels);
}
