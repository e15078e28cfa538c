using ModelGen;
using ModelGen.Reporting;
using Samples;

// The same 200 digits, of which every fifth bears a wrong label, trained for too long: with nothing against overfitting, and with
// each of the course's remedies, for as many steps.
(Dataset<int> train, Dataset<int> test) = NoisyDigits.Read("data/digits.csv", rows: 200);
(Dataset<int> moreData, _) = NoisyDigits.Read("data/digits.csv", rows: 1400);

List<(string Name, IReadOnlyList<double> Losses)> runs = [];
Run("nothing", new Bare(seed: 1), train);
Run("L1", new WithL1(seed: 1), train);
Run("L2", new WithL2(seed: 1), train);
Run("dropout", new WithDropout(seed: 1), train);
Run("augmentation", new WithAugmentation(seed: 1), train);
Run("smaller network", new Smaller(seed: 1), train);
Run("more data", new Bare(seed: 1), moreData);
Run("early stopping", new Bare(seed: 1), train, new EarlyStopping { Patience = 10, RestoreBestWeights = true });

Charts.Compare("validation loss without penalties", runs).Save("overfitting.png");
Console.WriteLine("The curves are in overfitting.png.");

void Run<TModel>(string name, TModel model, Dataset<int> data, params Callback[] callbacks)
    where TModel : class, ITrainable<TModel, int>
{
    int epochs = 160 * train.Count / data.Count;
    History history = Trainer.Fit(model, data, new FitOptions { Epochs = epochs, Validation = test, Callbacks = callbacks });
    EvaluationResult result = Trainer.Evaluate(model, test);
    Console.WriteLine($"{name}: {history.Epochs} epochs, validation loss {result.DataLoss:0.000}, accuracy {result["accuracy"]:P1}");
    Console.WriteLine($"  {history.Advice}\n");
    runs.Add((name, history.ValidationDataLosses));
}
