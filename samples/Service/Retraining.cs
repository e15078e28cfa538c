namespace Samples;

/// <summary>Trains in the background when asked to, and puts into service what is good enough. Whatever goes wrong, the old model stays.</summary>
public sealed partial class Retraining(
    TrainingQueue queue, FlowerTraining training, CurrentModel current, ServiceOptions options, ILogger<Retraining> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (bool _ in queue.ReadAllAsync(stoppingToken))
        {
            int number = queue.Last.Number + 1;
            queue.Last = new TrainingReport(number, TrainingState.Running, Accuracy: null);
            try
            {
                queue.Last = Retrain(number, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                queue.Last = new TrainingReport(number, TrainingState.Canceled, Accuracy: null);
                throw;
            }
            catch (Exception exception)
            {
                queue.Last = new TrainingReport(number, TrainingState.Failed, Accuracy: null);
                LogFailed(exception, number);
            }
        }
    }

    private TrainingReport Retrain(int number, CancellationToken stoppingToken)
    {
        ServedModel next = training.Train(current.Value.Version + 1, stoppingToken);
        if (next.Accuracy < options.LeastAccuracy)
        {
            LogRefused(number, next.Accuracy, options.LeastAccuracy);
            return new TrainingReport(number, TrainingState.Refused, next.Accuracy);
        }

        // Before it answers: a service that starts again does not go back behind what it said.
        training.Save(next);
        current.Swap(next);
        LogServed(next.Version, next.Accuracy);
        return new TrainingReport(number, TrainingState.Served, next.Accuracy);
    }

    [LoggerMessage(LogLevel.Information, "Model {Version} is in service; it tells {Accuracy:P1} of the held-back flowers.")]
    private partial void LogServed(int version, double accuracy);

    [LoggerMessage(LogLevel.Warning, "Training {Number} gave a model that tells {Accuracy:P1} of the held-back flowers, fewer than {Least:P1}; the old one stays.")]
    private partial void LogRefused(int number, double accuracy, double least);

    [LoggerMessage(LogLevel.Error, "Training {Number} failed; the old model stays.")]
    private partial void LogFailed(Exception exception, int number);
}
