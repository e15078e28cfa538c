namespace ModelGen;

/// <summary>Which way a monitored figure improves.</summary>
public enum MonitorMode
{
    /// <summary>Up for accuracy, top_k_accuracy, precision, recall, f1, auc and r2; down for losses and errors.</summary>
    Auto,

    /// <summary>Down.</summary>
    Min,

    /// <summary>Up.</summary>
    Max,
}
