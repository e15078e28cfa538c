using ModelGen;

namespace Samples;

/// <summary>Trains models, and keeps the one in service in a file.</summary>
public sealed partial class FlowerTraining(
    ServiceOptions options, FlowerCollection flowers, IHostApplicationLifetime lifetime, ILogger<FlowerTraining> log)
{
    /// <summary>The model in the file; a new one where there is none, or one of another network.</summary>
    /// <exception cref="OperationCanceledException">The service was stopped before it had a model.</exception>
    /// <exception cref="ModelFileException">The new model cannot be saved.</exception>
    public ServedModel LoadOrTrain()
    {
        try
        {
            return Judge(version: 1, IrisClassifier.Load(options.ModelFile));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            LogNoFile(options.ModelFile);
        }
        catch (ModelFileException exception)
        {
            LogUnusable(exception);
        }

        ServedModel first = Train(version: 1, lifetime.ApplicationStopping);
        Save(first);
        return first;
    }

    /// <summary>A model that is trained from the start on all flowers until now.</summary>
    /// <exception cref="OperationCanceledException">Canceled.</exception>
    public ServedModel Train(int version, CancellationToken cancellationToken)
    {
        // One thread: the other cores answer requests.
        IrisClassifier model = new(seed: version);
        model.Fit(flowers.Training, new FitOptions { Epochs = options.Epochs, BatchSize = 16, Threads = 1 }, cancellationToken);
        return Judge(version, model);
    }

    /// <summary>Keeps a model for the next start. The file is replaced as a whole, whatever happens.</summary>
    /// <exception cref="ModelFileException">The file cannot be written; the old one is unchanged.</exception>
    public void Save(ServedModel model) => model.Model.Save(options.ModelFile);

    private ServedModel Judge(int version, IrisClassifier model) => new(version, model, model.Evaluate(flowers.HeldBack)["accuracy"]);

    [LoggerMessage(LogLevel.Information, "There is no model in {File} yet; the first is trained.")]
    private partial void LogNoFile(string file);

    [LoggerMessage(LogLevel.Warning, "The model in the file is not used, a new one is trained.")]
    private partial void LogUnusable(Exception exception);
}
