namespace ModelGen;

/// <summary>
/// Numbers of the random streams of a model. Dropout or augmentation of layer i uses stream i; the others begin far above any number of layers.
/// </summary>
internal static class RandomStreams
{
    /// <summary>Plus the parameter's ordinal: its first values.</summary>
    public const int Initialization = 0x10000;

    /// <summary>The order of the rows in an epoch.</summary>
    public const int Shuffle = 0x20000;

    /// <summary>The order that a data set is shuffled to before training.</summary>
    public const int DatasetShuffle = 0x20001;

    /// <summary>Which row leaves the shuffle buffer of a streaming data set.</summary>
    public const int StreamShuffle = 0x20002;
}
