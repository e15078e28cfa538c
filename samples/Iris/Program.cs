using ModelGen;
using Samples;

string[] species = ["setosa", "versicolor", "virginica"];

// 150 flowers, four measurements in centimetres each. Every fifth flower is kept for testing.
(NumberTable trainTable, NumberTable testTable) = NumberTable.Read("data/iris.csv").SplitEveryFifth();
Standardization scaling = new(trainTable.Inputs, columns: 4);
Dataset<float> train = Dataset.Create(scaling.Apply(trainTable.Inputs), trainTable.Labels).ToOneHot(3);
Dataset<float> test = Dataset.Create(scaling.Apply(testTable.Inputs), testTable.Labels).ToOneHot(3);

IrisClassifier model = new(seed: 1);
Console.WriteLine(model.Summary());

model.Fit(train, new FitOptions
{
    Epochs = 50,
    BatchSize = 16,
    Validation = test,
    Progress = new ConsoleProgress(),
});

EvaluationResult result = model.Evaluate(test);
Console.WriteLine($"\nOn {test.Count} flowers that it has never seen: loss {result.Loss:0.0000}, accuracy {result["accuracy"]:P1}\n");

for (int row = 0; row < test.Count; row += 7)
{
    float[] centimetres = testTable.Inputs[(row * 4)..(row * 4 + 4)];
    float[] probabilities = model.Predict(scaling.Apply(centimetres));
    int guess = model.PredictClass(scaling.Apply(centimetres));
    Console.WriteLine(
        $"sepal {centimetres[0]:0.0} × {centimetres[1]:0.0}, petal {centimetres[2]:0.0} × {centimetres[3]:0.0} cm: "
        + $"{species[guess]} ({probabilities[guess]:P0} sure), is {species[testTable.Labels[row]]}");
}
