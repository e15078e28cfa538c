using ModelGen;
using ModelGen.Reporting;
using Samples;

(NumberTable trainTable, NumberTable testTable) = NumberTable.Read("data/digits.csv").SplitEveryFifth();
Dataset<int> train = Dataset.Create(Scale(trainTable.Inputs), trainTable.Labels);
Dataset<int> test = Dataset.Create(Scale(testTable.Inputs), testTable.Labels);

LearningRateCurve curve = new LearningRateFinder().Run(new Constant(seed: 1), train);
Charts.LearningRate(curve).Save("finder.png");
Console.WriteLine($"The finder suggests a rate of {curve.Suggestion:G2} (finder.png).\n");

List<(string Name, History History)> runs = [];
Run("too high: 5", new Constant(seed: 1) { LearningRate = 5 });
Run("too low: 0.0001", new Constant(seed: 1) { LearningRate = 0.0001f });
Run("0.1 with momentum", new WithMomentum(seed: 1));
Run("exponential decay from 0.5", new Exponential(seed: 1));
Run("linear decay from 0.5", new Linear(seed: 1));
Run("0.5, lowered on plateaus", new Constant(seed: 1) { LearningRate = 0.5f }, new ReduceLROnPlateau { Factor = 0.5, Patience = 3 });

Charts.Compare("loss", runs).Save("learning-rates.png");
Console.WriteLine("The curves are in learning-rates.png.");

void Run<TModel>(string name, TModel model, params Callback[] callbacks)
    where TModel : class, ITrainable<TModel, int>
{
    History history = Trainer.Fit(model, train, new FitOptions { Epochs = 40, Validation = test, Callbacks = callbacks });
    Console.WriteLine($"{name}: training loss {history["loss"][^1]:0.0000}, validation accuracy {history["val_accuracy"][^1]:P1}, last rate {history.LearningRates[^1]:G3}");
    Console.WriteLine($"  {history.Advice}\n");
    runs.Add((name, history));
}

static float[] Scale(float[] pixels) => Array.ConvertAll(pixels, static pixel => pixel / 16f);
