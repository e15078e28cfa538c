using System.Globalization;

namespace ModelGen;

/// <summary>
/// Lowers the learning rate when a figure has stopped improving. It multiplies <see cref="ModelState.LearningRateFactor"/>, so it
/// works beside a schedule too. The rules are Keras's.
/// </summary>
public sealed class ReduceLROnPlateau : MonitoringCallback
{
    private Improvement? _improvement;
    private int _wait;
    private int _cooldown;

    /// <summary>What the learning rate is multiplied with, in (0, 1). Default 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside (0, 1).</exception>
    public double Factor
    {
        get;
        init => field = value is > 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Factor), value, $"{nameof(Factor)} must be between 0 and 1, both excluded: the rate is multiplied with it.");
    } = 0.1;

    /// <summary>Epochs without improvement after which the rate is lowered; 0 behaves as 1. Default 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int Patience
    {
        get;
        init => field = Ranges.AtLeast(0, value, nameof(Patience));
    } = 10;

    /// <summary>A change must be greater than this to count as an improvement. Default 0.0001.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, NaN or infinite.</exception>
    public double MinDelta
    {
        get;
        init => field = Ranges.FiniteFromZero(value, nameof(MinDelta));
    } = 1e-4;

    /// <summary>Epochs after a reduction in which none are counted. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int Cooldown
    {
        get;
        init => field = Ranges.AtLeast(0, value, nameof(Cooldown));
    }

    /// <summary>The rate is not lowered further than this. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, NaN or infinite.</exception>
    public double MinLearningRate
    {
        get;
        init => field = Ranges.FiniteFromZero(value, nameof(MinLearningRate));
    }

    /// <summary>How often the last fit lowered the rate.</summary>
    public int Reductions { get; private set; }

    private protected override string Settings => string.Create(
        CultureInfo.InvariantCulture,
        $"{base.Settings}, {nameof(Factor)} {Factor:R}, {nameof(Patience)} {Patience}, {nameof(MinDelta)} {MinDelta:R}, {nameof(Cooldown)} {Cooldown}, {nameof(MinLearningRate)} {MinLearningRate:R}");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The fit does not measure the figure; the message names those it does.</exception>
    public override void OnTrainBegin(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.RequireKey(Monitor, nameof(ReduceLROnPlateau));
        _improvement = new Improvement(Monitor, Mode, MinDelta);
        (_wait, _cooldown, Reductions) = (0, 0, 0);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (_cooldown > 0)
        {
            _cooldown--;
            _wait = 0;
        }

        if (_improvement!.Take(Value(context)))
        {
            _wait = 0;
        }
        else if (_cooldown == 0 && ++_wait >= Patience)
        {
            Reduce(context.State);
        }
    }

    /// <inheritdoc/>
    public override void SaveState(CallbackState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        SaveSettings(state);
        _improvement!.Save(state);
        state.Set("wait", _wait);
        state.Set("cooldown", _cooldown);
        state.Set("reductions", Reductions);
    }

    /// <inheritdoc/>
    public override void RestoreState(CallbackState state, TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        RequireSettings(state);
        _improvement!.Restore(state);
        _wait = state.GetCount("wait");
        _cooldown = state.GetCount("cooldown");
        Reductions = state.GetCount("reductions");
    }

    private void Reduce(ModelState state)
    {
        double rate = state.LearningRate;
        if (rate > MinLearningRate)
        {
            state.LearningRateFactor *= (float)(Math.Max(rate * Factor, MinLearningRate) / rate);
            Reductions++;
            _cooldown = Cooldown;
            _wait = 0;
        }
    }
}
