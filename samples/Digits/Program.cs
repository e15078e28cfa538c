using ModelGen;
using ModelGen.Reporting;
using Samples;

// 1797 digits; pixels are 0 to 16. Every fifth digit is kept for testing.
(NumberTable trainTable, NumberTable testTable) = NumberTable.Read("data/digits.csv").SplitEveryFifth();
Dataset<int> train = Dataset.Create(Scale(trainTable.Inputs), trainTable.Labels);
Dataset<int> test = Dataset.Create(Scale(testTable.Inputs), testTable.Labels);

DigitClassifier model = new(seed: 1);
Console.WriteLine(model.Summary());

History history = model.Fit(train, new FitOptions
{
    Epochs = 30,
    BatchSize = 32,
    Validation = test,
    Progress = new ConsoleProgress(),
});

Charts.TrainingCurves(history).Save("curves.png");
EvaluationResult result = model.Evaluate(test);
Console.WriteLine($"\nOn {test.Count} digits that it has never seen: loss {result.Loss:0.0000}, accuracy {result["accuracy"]:P2}");
Console.WriteLine($"{history.Advice} The curves are in curves.png.\n");

for (int row = 0; row < 3; row++)
{
    ReadOnlySpan<float> image = test.Inputs.Span.Slice(row * DigitClassifier.InputSize, DigitClassifier.InputSize);
    Draw(image);
    int digit = model.PredictClass(image);
    Console.WriteLine($"reads as {digit} ({model.Predict(image)[digit]:P1} sure), is {test.Targets.Span[row]}\n");
}

static float[] Scale(float[] pixels) => Array.ConvertAll(pixels, static pixel => pixel / 16f);

static void Draw(ReadOnlySpan<float> image)
{
    const string Shades = " .:-=+*#%@";
    for (int y = 0; y < 8; y++)
    {
        for (int x = 0; x < 8; x++)
        {
            char shade = Shades[(int)(image[y * 8 + x] * (Shades.Length - 1))];
            Console.Write($"{shade}{shade}");
        }

        Console.WriteLine();
    }
}
