using System.Globalization;

namespace ModelGen;

/// <summary>Ends training when a figure has stopped improving. The rules are Keras's.</summary>
public sealed class EarlyStopping : MonitoringCallback
{
    private Improvement? _improvement;
    private float[] _bestWeights = [];
    private int _wait;

    /// <summary>Epochs without improvement after which training ends; 0 behaves as 1. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int Patience
    {
        get;
        init => field = Ranges.AtLeast(0, value, nameof(Patience));
    }

    /// <summary>The least change that counts as an improvement must be greater than this. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, NaN or infinite.</exception>
    public double MinDelta
    {
        get;
        init => field = Ranges.FiniteFromZero(value, nameof(MinDelta));
    }

    /// <summary>While the figure is no better than this, even improvements do not reset the count of epochs waited; or null.</summary>
    public double? Baseline { get; init; }

    /// <summary>Epochs of the fit that are not looked at. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int StartFromEpoch
    {
        get;
        init => field = Ranges.AtLeast(0, value, nameof(StartFromEpoch));
    }

    /// <summary>Whether the model ends with the weights of its best epoch, also when training was not ended early. Default false.</summary>
    public bool RestoreBestWeights { get; init; }

    /// <summary>The epoch of the last fit, from 0, after which it ended; null when it was not ended early.</summary>
    public int? StoppedEpoch { get; private set; }

    /// <summary>The best epoch of the last fit, from 0; null when none was looked at.</summary>
    public int? BestEpoch { get; private set; }

    /// <summary>The figure in the best epoch; NaN when none was looked at.</summary>
    public double Best => BestEpoch is null ? double.NaN : _improvement!.Best;

    private protected override string Settings => string.Create(
        CultureInfo.InvariantCulture,
        $"{base.Settings}, {nameof(Patience)} {Patience}, {nameof(MinDelta)} {MinDelta:R}, {nameof(Baseline)} {Baseline:R}, {nameof(StartFromEpoch)} {StartFromEpoch}, {nameof(RestoreBestWeights)} {RestoreBestWeights}");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The fit does not measure the figure; the message names those it does.</exception>
    public override void OnTrainBegin(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.RequireKey(Monitor, nameof(EarlyStopping));
        _improvement = new Improvement(Monitor, Mode, MinDelta);
        _wait = 0;
        (StoppedEpoch, BestEpoch) = (null, null);
        _bestWeights = RestoreBestWeights ? new float[context.State.Weights.Length] : [];
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Epoch < StartFromEpoch)
        {
            return;
        }

        double value = Value(context);
        _wait++;
        if (_improvement!.Take(value))
        {
            Remember(context, value);
        }
        else if (_wait >= Patience && context.Epoch > 0)
        {
            StoppedEpoch = context.Epoch;
            context.StopTraining(FormattableString.Invariant(
                $"{Monitor} did not improve for {CountText.Of(_wait, "epoch")}: its best was {_improvement.Best:G4} in epoch {BestEpoch + 1}."));
        }
    }

    /// <inheritdoc/>
    public override void OnTrainEnd(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (RestoreBestWeights && BestEpoch is not null)
        {
            _bestWeights.CopyTo(context.State.Weights);
        }

        _bestWeights = [];
    }

    /// <inheritdoc/>
    public override void SaveState(CallbackState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        SaveSettings(state);
        _improvement!.Save(state);
        state.Set("wait", _wait);
        if (StoppedEpoch is { } stopped)
        {
            state.Set("stopped_epoch", stopped);
        }

        if (BestEpoch is { } best)
        {
            state.Set("best_epoch", best);
            state.Set("best_weights", _bestWeights);
        }
    }

    /// <inheritdoc/>
    public override void RestoreState(CallbackState state, TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        RequireSettings(state);
        _improvement!.Restore(state);
        _wait = state.GetCount("wait");
        StoppedEpoch = state.Contains("stopped_epoch") ? state.GetCount("stopped_epoch") : null;
        BestEpoch = state.Contains("best_epoch") ? state.GetCount("best_epoch") : null;
        if (BestEpoch is not null)
        {
            _bestWeights = state.GetValues("best_weights", _bestWeights.Length);
        }
    }

    private void Remember(TrainingContext context, double value)
    {
        BestEpoch = context.Epoch;
        if (RestoreBestWeights)
        {
            context.State.Weights.CopyTo(_bestWeights);
        }

        if (Baseline is not { } baseline || _improvement!.IsBetter(value, baseline))
        {
            _wait = 0;
        }
    }
}
