using ModelGen;
using ModelGen.Reporting;
using Samples;

// The same 200 digits, of which every fifth bears a wrong label as in real life, trained for much too long: with nothing
// against overfitting, and with each of the course's remedies.
(NumberTable trainTable, NumberTable testTable) = NumberTable.Read("data/digits.csv").SplitEveryFifth();
int[] labels = [.. trainTable.Labels.Select(static (label, row) => row % 5 == 0 ? (label + 1) % 10 : label)];
Dataset<int> train = Dataset.Create(Scale(trainTable.Inputs), labels).Shuffle(seed: 1).Take(200);
Dataset<int> test = Dataset.Create(Scale(testTable.Inputs), testTable.Labels);

List<(string Name, History History)> runs = [];
Run("nothing", new Bare(seed: 1));
Run("L2", new WithL2(seed: 1));
Run("dropout", new WithDropout(seed: 1));
Run("augmentation", new WithAugmentation(seed: 1));
Run("early stopping", new Bare(seed: 1), new EarlyStopping { Patience = 10, RestoreBestWeights = true });

Charts.Compare("val_loss", runs).Save("overfitting.png");
Console.WriteLine("The five curves are in overfitting.png.");

void Run<TModel>(string name, TModel model, params Callback[] callbacks)
    where TModel : class, ITrainable<TModel, int>
{
    History history = Trainer.Fit(model, train, new FitOptions { Epochs = 220, Validation = test, Callbacks = callbacks });
    EvaluationResult result = Trainer.Evaluate(model, test);
    Console.WriteLine($"{name}: {history.Epochs} epochs, validation loss {result.DataLoss:0.000}, accuracy {result["accuracy"]:P1}");
    Console.WriteLine($"  {history.Advice}\n");
    runs.Add((name, history));
}

static float[] Scale(float[] pixels) => Array.ConvertAll(pixels, static pixel => pixel / 16f);
