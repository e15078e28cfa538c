using System.Globalization;
using ModelGen;
using Samples;

// 150 flowers. Every fifth one is kept for testing.
Iris[] flowers = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data/iris.csv")).Skip(1).Select(Parse)];
Iris[] train = [.. flowers.Where(static (_, index) => index % 5 != 4)];
Iris[] test = [.. flowers.Where(static (_, index) => index % 5 == 4)];

IrisClassifier model = new(seed: 1);
Console.WriteLine(model.Summary());

model.Fit(train, new FitOptions
{
    Epochs = 50,
    BatchSize = 16,
    Validation = IrisClassifier.ToDataset(test),
    Progress = new ConsoleProgress(),
});

EvaluationResult result = model.Evaluate(test);
Console.WriteLine($"\nOn {test.Length} flowers that it has never seen: loss {result.Loss:0.0000}, accuracy {result["accuracy"]:P1}\n");

for (int index = 0; index < test.Length; index += 7)
{
    Iris flower = test[index];
    Prediction<Species> guess = model.Predict(flower);
    Console.WriteLine(
        $"sepal {flower.SepalLength:0.0} × {flower.SepalWidth:0.0}, petal {flower.PetalLength:0.0} × {flower.PetalWidth:0.0} cm: "
        + $"{guess.Value} ({guess.Probability:P0} sure), is {flower.Species}");
}

static Iris Parse(string line)
{
    float[] cells = [.. line.Split(',').Select(static cell => float.Parse(cell, CultureInfo.InvariantCulture))];
    return new Iris(cells[0], cells[1], cells[2], cells[3], (Species)cells[4]);
}
