using ModelGen.Tests;

namespace ModelGen.Analyzers.Tests;

/// <summary>
/// The samples' models while they are typed, beside a model that stands: whatever is half-typed, nothing fails or hangs, and the other
/// model is generated. Some positions of each file; all of them with <c>MODELGEN_LONG=1</c>.
/// </summary>
public sealed class SamplePrefixTests
{
    private const int Positions = 7;
    private const int Timeout = 600_000;
    private const string Standing = "using ModelGen; [Model, Input(2), Dense(1), Loss(Loss.MeanSquaredError)] partial class Standing;";
    private const string Broken = "using ModelGen; [Model, Input(0), Dense(-1), Dropout(20), Loss(Loss.Huber, Delta = 0)] partial class Broken { int Fit() => ; }";

    public static TheoryData<string> Files => [.. SampleModels.Files.Select(static file => Path.GetFileName(Path.GetDirectoryName(file))!)];

    [Theory(Timeout = Timeout)]
    [MemberData(nameof(Files))]
    public Task Prefix_LeavesOthersGenerated(string sample) => Check(sample, [Standing]);

    [Theory(Timeout = Timeout)]
    [MemberData(nameof(Files))]
    public Task Prefix_BesideErrorsElsewhere_LeavesOthersGenerated(string sample) => Check(sample, [Standing, Broken]);

    private static Task Check(string sample, IEnumerable<string> others)
    {
        string text = File.ReadAllText(SampleModels.Files.Single(file => Path.GetFileName(Path.GetDirectoryName(file)) == sample));
        return Parallel.ForEachAsync(Lengths(text), TestContext.Current.CancellationToken, async (length, _) =>
        {
            IEnumerable<string> generated = (await HalfTyped.Generate([text[..length], .. others])).Files;
            Assert.Contains("Standing.g.cs", generated);
        });
    }

    private static IEnumerable<int> Lengths(string text) => LongRuns.AreWanted
        ? Enumerable.Range(0, text.Length + 1)
        : Enumerable.Range(1, Positions).Select(position => (text.Length * position / Positions) - (position % 3));
}
