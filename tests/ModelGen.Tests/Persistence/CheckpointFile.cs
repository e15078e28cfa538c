using ModelGen.Tests.Models;

namespace ModelGen.Tests.Persistence;

/// <summary>A checkpoint of a small fit, without one.</summary>
internal static class CheckpointFile
{
    public const int Epochs = 3;

    public static byte[] Create()
    {
        TinyClassifier model = new(seed: 4);
        TrainingContext context = Context(model);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            model.TrainStep([1, 2, 3], [epoch], [], []);
            Dictionary<string, double> results = new() { ["loss"] = 1.0 / (epoch + 3), ["accuracy"] = 0.1 * epoch };
            context.History.Add(results, new EpochFigures(0.01f, 0.25, null));
            context.Epoch = epoch;
            context.Results = results;
            model.State.Epoch++;
            foreach (Callback callback in context.Options.Callbacks)
            {
                callback.OnEpochEnd(context);
            }
        }

        using MemoryStream stream = new();
        Checkpoint.Write(stream, context);
        return stream.ToArray();
    }

    /// <summary>The context of a fit that has just begun.</summary>
    public static TrainingContext Context(TinyClassifier model, int epochs = Epochs)
    {
        FitOptions options = new()
        {
            Epochs = epochs,
            Callbacks = [new EarlyStopping { Monitor = "loss", RestoreBestWeights = true, Patience = 9 }, new ReduceLROnPlateau { Monitor = "accuracy", Patience = 1 }],
        };
        TrainingContext context = new(model, options, new History(), ["loss", "accuracy"]);
        foreach (Callback callback in options.Callbacks)
        {
            callback.OnTrainBegin(context);
        }

        return context;
    }
}
