namespace ModelGen.Generator;

/// <summary>Names of the pipeline's steps, which the tests ask for.</summary>
internal static class TrackingNames
{
    public const string Parse = nameof(Parse);
    public const string Files = nameof(Files);
    public const string Import = nameof(Import);
    public const string HintNames = nameof(HintNames);
    public const string Emit = nameof(Emit);
}
