namespace ModelGen;

/// <summary>What a <see cref="Callback"/> sees of a fit. One object for the whole fit: copy what is to be kept.</summary>
public sealed class TrainingContext
{
    private readonly Dataset? _train;

    internal TrainingContext(IModel model, FitOptions options, History history, IReadOnlyList<string> keys, Dataset? train = null)
    {
        Model = model;
        Options = options;
        History = history;
        Keys = keys;
        _train = train;
    }

    /// <summary>The model that is trained.</summary>
    public IModel Model { get; }

    /// <summary>Its data: weights, counters, learning rate.</summary>
    public ModelState State => Model.State;

    /// <summary>How it is trained.</summary>
    public FitOptions Options { get; }

    /// <summary>The epochs that are over.</summary>
    public History History { get; }

    /// <summary>The keys that the results of every epoch of this fit have.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Which training data it is; looked at once.</summary>
    internal string TrainDescription => field ??= _train?.Description ?? "none";

    /// <summary>Which validation data it is; looked at once.</summary>
    internal string ValidationDescription => field ??= Options.Validation?.Description ?? "none";

    /// <summary>The present epoch of this fit, from 0: its place in <see cref="History"/>.</summary>
    public int Epoch { get; internal set; }

    /// <summary>Updates made in this epoch.</summary>
    public int Step { get; internal set; }

    /// <summary>The loss of the last batch, penalties included, before its update.</summary>
    public float BatchLoss { get; internal set; }

    /// <summary>The learning rate of the last update.</summary>
    public float LearningRate { get; internal set; }

    /// <summary>Loss and metrics of the epoch that is over, by key; empty until the first one is.</summary>
    public IReadOnlyDictionary<string, double> Results { get; internal set; } = new Dictionary<string, double>();

    /// <summary>Whether training ends after the present call.</summary>
    public bool IsStopping => History.StopReason is not null;

    /// <summary>Ends training: within an epoch after the present step; what was measured until then counts as an epoch.</summary>
    /// <param name="reason">Why, in a sentence, for <see cref="History.StopReason"/>. Of several reasons the first is kept.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public void StopTraining(string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        History.StopReason ??= reason;
    }

    /// <exception cref="InvalidOperationException">This fit does not measure the key.</exception>
    internal void RequireKey(string key, string callback)
    {
        if (!Keys.Contains(key))
        {
            string wayOut = FigureKeys.IsOfValidation(key) && !Keys.Any(FigureKeys.IsOfValidation)
                ? "pass FitOptions.Validation, or monitor one of these"
                : "declare it in [Metrics], or monitor one of these";
            throw new InvalidOperationException($"{callback} monitors '{key}', which this fit does not measure: {wayOut}: {string.Join(", ", Keys)}.");
        }
    }
}
