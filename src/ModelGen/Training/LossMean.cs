namespace ModelGen;

/// <summary>The mean of batch losses, each weighted by its rows.</summary>
internal struct LossMean
{
    private double _data;
    private double _penalties;
    private long _rows;

    /// <summary>Mean loss between outputs and targets.</summary>
    public readonly double Data => _data / _rows;

    /// <summary>Mean loss, penalties included.</summary>
    public readonly double Total => (_data + _penalties) / _rows;

    public void Add(BatchLoss loss, int rows)
    {
        _data += loss.Data * rows;
        _penalties += (loss.WeightPenalty + loss.ActivityPenalty) * rows;
        _rows += rows;
    }
}
