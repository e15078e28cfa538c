using ModelGen;
using Samples;

// 1797 digits: a fifth is kept for testing, another is where the few examples of the new task come from.
(NumberTable others, NumberTable test) = NumberTable.Read("data/digits.csv").SplitEveryFifth();
(NumberTable known, NumberTable fresh) = others.SplitEveryFifth();

DigitReader digits = new(seed: 1);
digits.Fit(Scan(known), new FitOptions { Epochs = 30 });
Console.WriteLine($"Of {test.Count} scanned digits, {digits.Evaluate(Scan(test))["accuracy"]:P1} are read, after training on {known.Count}.\n");

// The new task: grades from 1 to 6, photographed with a poor camera. Luck plays a part in so few examples, so they are drawn ten times.
const int Draws = 10;
Dataset<int> photographs = PoorCamera.Photograph(test, seed: 0);
Console.WriteLine($"With frozen features {FrozenGradeReader.TrainableParameterCount} of {FrozenGradeReader.ParameterCount} parameters are trained.");
Console.WriteLine($"Of {photographs.Count} photographed grades are read, after training on 5 examples of each:\n");
Console.WriteLine("examples    from scratch   features frozen   then thawed");

double[] sums = new double[3];
for (int seed = 1; seed <= Draws; seed++)
{
    FineTuning tuning = new(PoorCamera.Photograph(fresh, seed, perGrade: 5), seed);
    FrozenGradeReader frozen = tuning.WithFeaturesOf(digits);
    double[] accuracies = [Accuracy(tuning.FromScratch()), Accuracy(frozen), Accuracy(tuning.Thaw(frozen))];
    sums = [.. sums.Zip(accuracies, static (sum, accuracy) => sum + accuracy)];
    Write($"draw {seed}", accuracies);
}

Write("mean", [.. sums.Select(static sum => sum / Draws)]);

double Accuracy<TModel>(TModel model)
    where TModel : class, ITrainable<TModel, int> => Trainer.Evaluate(model, photographs)["accuracy"];

static void Write(string name, double[] accuracies) =>
    Console.WriteLine($"{name,-10} {accuracies[0],13:P1} {accuracies[1],17:P1} {accuracies[2],13:P1}");

static Dataset<int> Scan(NumberTable table) =>
    Dataset.Create(Array.ConvertAll(table.Inputs, static pixel => pixel / 16f), table.Labels);
