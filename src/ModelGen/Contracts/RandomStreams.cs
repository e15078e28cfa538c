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
}
