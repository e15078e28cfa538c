using ModelGen;
using Samples;

// 442 patients, ten measurements each. Every fifth patient is kept for testing.
(NumberTable trainTable, NumberTable testTable) = NumberTable.Read("data/diabetes.csv").SplitEveryFifth();
Standardization inputScaling = new(trainTable.Inputs, columns: 10);
Standardization targetScaling = new(trainTable.Targets, columns: 1);
Dataset<float> train = Scale(trainTable);
Dataset<float> test = Scale(testTable);

ProgressionModel model = new(seed: 1);
Console.WriteLine(model.Summary());

model.Fit(train, new FitOptions
{
    Epochs = 40,
    BatchSize = 32,
    Validation = test,
    Progress = new ConsoleProgress(),
});

// Back in the scale of the measured progression, 25 to 346.
EvaluationResult result = model.Evaluate(test);
double error = result.Loss * targetScaling.Deviation(0);
double average = testTable.Targets.Average();
double guessing = testTable.Targets.Average(target => Math.Abs(target - average));
Console.WriteLine($"\nOn {test.Count} patients that it has never seen it is off by {error:0.0} on average and explains {result["r2"]:P0} of the variance; always saying {average:0} would be off by {guessing:0.0}.\n");

float[] predictions = targetScaling.Invert(model.Predict(test.Inputs.Span));
for (int row = 0; row < 5; row++)
{
    float[] patient = testTable.Inputs[(row * 10)..(row * 10 + 10)];
    Console.WriteLine($"age {patient[0]:0}, body mass index {patient[2]:0.0}, blood pressure {patient[3]:0}: predicted {predictions[row]:0}, was {testTable.Targets[row]:0}");
}

Dataset<float> Scale(NumberTable table) =>
    Dataset.Create(inputScaling.Apply(table.Inputs), targetScaling.Apply(table.Targets));
