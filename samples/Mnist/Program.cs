using ModelGen;
using ModelGen.Reporting;
using Samples;
using Spectre.Console;

// Mnist [folder] [--augment | --l2]: the folder holds the four files of MNIST; those that are missing are downloaded into it.
string folder = args.FirstOrDefault(static arg => !arg.StartsWith('-')) ?? "mnist";
if (!Directory.Exists(folder) || Directory.GetFiles(folder, "*ubyte*").Length < 4)
{
    try
    {
        Console.WriteLine($"Downloading MNIST into '{folder}' ...");
        await Mnist.DownloadAsync(folder);
    }
    catch (DownloadException exception)
    {
        Console.WriteLine(exception.Message);
        return;
    }
}

(Dataset<int> train, Dataset<int> test) = Mnist.Load(folder);
if (args.Contains("--augment"))
{
    Run(new AugmentedMnistClassifier(seed: 1), epochs: 10);
}
else if (args.Contains("--l2"))
{
    Run(new RegularizedMnistClassifier(seed: 1), epochs: 10);
}
else
{
    Run(new MnistClassifier(seed: 1), epochs: 5);
}

void Run<TModel>(TModel model, int epochs)
    where TModel : class, ITrainable<TModel, int>
{
    AnsiConsole.Write(model.SummaryTable());
    History history = Trainer.Fit(model, train, new FitOptions { Epochs = epochs, BatchSize = 128, Validation = test, Progress = new RichProgress() });
    ConfusionMatrix matrix = model.ConfusionMatrix(test);
    AnsiConsole.Write(matrix.ToTable());
    Console.WriteLine(history.Advice);
    Charts.TrainingCurves(history).Save("curves.png");
    Charts.Confusion(matrix).Save("confusion.png", 700, 700);
    Console.WriteLine("Pictures: curves.png, confusion.png");
}
