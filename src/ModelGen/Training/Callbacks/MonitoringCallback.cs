namespace ModelGen;

/// <summary>A callback that watches one figure of each epoch.</summary>
public abstract class MonitoringCallback : Callback
{
    private const string SettingsKey = "settings";

    private protected MonitoringCallback()
    {
    }

    /// <summary>The figure's key. Default "val_loss".</summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    public string Monitor
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrEmpty(value, nameof(Monitor));
            field = value;
        }
    } = "val_loss";

    /// <summary>Which way the figure improves. Default <see cref="MonitorMode.Auto"/>.</summary>
    public MonitorMode Mode { get; init; }

    /// <summary>What decides what it does, in words: a checkpoint is taken up only with the same.</summary>
    private protected virtual string Settings => $"{Monitor}, {nameof(Mode)} {Mode}";

    private protected void SaveSettings(CallbackState state) => state.Set(SettingsKey, Settings);

    /// <exception cref="ModelFileException">They are others.</exception>
    private protected void RequireSettings(CallbackState state) => state.RequireText(SettingsKey, Settings);

    private protected double Value(TrainingContext context) => context.Results[Monitor];
}
