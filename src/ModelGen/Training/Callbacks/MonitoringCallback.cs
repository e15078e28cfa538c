namespace ModelGen;

/// <summary>A callback that watches one figure of each epoch.</summary>
public abstract class MonitoringCallback : Callback
{
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

    private protected double Value(TrainingContext context) => context.Results[Monitor];
}
