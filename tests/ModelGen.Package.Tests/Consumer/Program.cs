using System.Runtime.Intrinsics;
using Consumer;
using ModelGen;

// Prints every number as its bit pattern, so that two builds can be compared to the bit.
const int Rows = 200;
float[] inputs = new float[Rows * Classifier.InputSize];
int[] labels = new int[Rows];
uint state = 1;
Span<float> sums = stackalloc float[3];
for (int row = 0; row < Rows; row++)
{
    sums.Clear();
    for (int column = 0; column < Classifier.InputSize; column++)
    {
        state = unchecked(state * 1664525 + 1013904223);
        float value = (state >> 8) / 8388608f - 1f;
        inputs[row * Classifier.InputSize + column] = value;
        sums[column % 3] += value;
    }

    labels[row] = sums[0] >= sums[1] && sums[0] >= sums[2] ? 0 : sums[1] >= sums[2] ? 1 : 2;
}

Classifier model = new(seed: 3);
for (int step = 0; step < 10; step++)
{
    Print("step", model.TrainOnBatch(inputs, labels));
}

Dataset<int> data = Dataset.Create(inputs, labels);
History history = model.Fit(data, new FitOptions { Epochs = 20, BatchSize = 32 });
foreach (double loss in history["loss"])
{
    Console.WriteLine($"epoch {BitConverter.DoubleToInt64Bits(loss):x16}");
}

EvaluationResult result = model.Evaluate(data);
Console.WriteLine($"evaluation {BitConverter.DoubleToInt64Bits(result.Loss):x16}");

using MemoryStream file = new();
model.Save(file, includeOptimizer: true);
file.Position = 0;
Classifier loaded = Classifier.Load(file);
Print("loaded", loaded.TrainOnBatch(inputs, labels));
Print("original", model.TrainOnBatch(inputs, labels));
foreach (int threads in (int[])[1, 2, 3, 7])
{
    WideRegression wide = new(seed: 5);
    ((IModel)wide).State.Threads = threads;
    float last = 0;
    for (int step = 0; step < 3; step++)
    {
        last = wide.TrainOnBatch(inputs.AsSpan(0, 12 * WideRegression.InputSize), inputs.AsSpan(0, 12 * WideRegression.OutputSize));
    }

    Print("wide", last);
}

Flower[] flowers = [.. Enumerable.Range(0, Rows).Select(row => new Flower(
    inputs[row * Classifier.InputSize], row % 3 == 0 ? null : 10 * inputs[row * Classifier.InputSize + 1], row % 2 == 0, labels[row] == 0 ? Season.Spring : Season.Autumn))];
FlowerModel typed = new(seed: 7);
typed.Fit(flowers, new FitOptions { Epochs = 5, BatchSize = 16 });
Prediction<Season> prediction = typed.Predict(flowers[0] with { Season = null });
Print($"typed {prediction.Value}", prediction.Probabilities[Season.Autumn]);
Print("typed stream", (float)Trainer.Evaluate(typed, FlowerModel.ToStream(() => flowers)).Loss);

OwnClassifier own = new(seed: 9);
History ownHistory = own.Fit(data, new FitOptions { Epochs = 5, BatchSize = 16 });
Print("own loss", (float)ownHistory["loss"][^1]);
Print("own sureness", (float)ownHistory["sureness"][^1]);
Print("own step", own.TrainOnBatch(inputs, labels));

TunedClassifier tuned = new();
tuned.CopyWeightsFrom(own);
Print("tuned", (float)tuned.Fit(data, new FitOptions { Epochs = 3, BatchSize = 16 })["loss"][^1]);
OwnClassifier thawed = new();
thawed.CopyWeightsFrom(tuned);
Print("thawed", thawed.TrainOnBatch(inputs, labels));

OwnRegression regression = new(seed: 4);
Print("own elementwise loss", regression.TrainOnBatch(inputs, inputs.AsSpan(0, Rows * 3)));
Print("own elementwise step", regression.TrainOnBatch(inputs, inputs.AsSpan(0, Rows * 3)));

Console.WriteLine($"accurate {result["accuracy"] > 0.8}");
Console.WriteLine($"vectors of 512 bits {Vector512.IsHardwareAccelerated}, of 256 bits {Vector256.IsHardwareAccelerated}");

static void Print(string what, float value) => Console.WriteLine($"{what} {BitConverter.SingleToInt32Bits(value):x8}");
