using Samples;

namespace ModelGen.Service.Tests;

/// <summary>Compares what models say.</summary>
internal static class Answers
{
    /// <summary>Both are of one model, to the bit.</summary>
    public static void AssertSame(Answer expected, Answer actual)
    {
        Assert.Equal(expected.Version, actual.Version);
        Assert.Equal(expected.Species, actual.Species);
        Assert.Equal(expected.Probabilities.Count, actual.Probabilities.Count);
        foreach ((Species species, float probability) in expected.Probabilities)
        {
            Assert.Equal(BitConverter.SingleToInt32Bits(probability), BitConverter.SingleToInt32Bits(actual.Probabilities[species]));
        }
    }
}
