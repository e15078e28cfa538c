using ModelGen.Tests;

namespace ModelGen.Analyzers.Tests;

/// <summary>
/// Generator and analyzers on damaged sources: no exception, none takes two seconds, and where no error is found, what is generated
/// compiles without a warning. 2,000 of them, 100,000 with <c>MODELGEN_LONG=1</c>; a failure names its seed.
/// </summary>
public sealed class SourceMutationTests(ITestOutputHelper output)
{
    /// <summary>A source without a mistake: some damage of it has none either.</summary>
    private const string Sound = """
        using ModelGen;

        namespace Demo;

        [Block]
        [Dense(6, Activation.Silu)]
        [Dropout(0.1)]
        public partial class Body;

        public sealed record House(
            [property: Standardize] float Area, [property: Missing(Missing.Indicator)] float? Age, bool Garden, [property: Target] float Price);

        /// <summary>Predicts prices.</summary>
        [Model<House>]
        [Use<Body>(Repeat = 2)]
        [Dense(1)]
        [Loss(Loss.Huber, Delta = 0.5)]
        [Sgd(LearningRate = 0.01, Momentum = 0.9)]
        [ExponentialDecay(0.9, EveryEpochs = 3)]
        [Metrics(Metric.MeanAbsoluteError)]
        internal sealed partial class Prices
        {
            public static string Describe(Prices model) => $"{OutputSize} outputs, {model.Step} steps";
        }
        """;

    private const int Batches = 8;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private static int PerBatch => (LongRuns.AreWanted ? 100_000 : 2_000) / Batches;

    public static TheoryData<int> BatchNumbers => [.. Enumerable.Range(0, Batches)];

    [Theory]
    [MemberData(nameof(BatchNumbers))]
    public async Task AnyDamage_IsSurvived(int batch)
    {
        int valid = 0;
        for (int seed = batch * PerBatch; seed < (batch + 1) * PerBatch; seed++)
        {
            string mutant = Mutant(seed);
            try
            {
                valid += (await GenerateInTime(mutant)).Compile().Count == 0 ? 1 : 0;
            }
            catch (Exception exception) when (!HalfTyped.FailsCompiler(mutant))
            {
                Assert.Fail($"Seed {seed}: {exception}\n{mutant}");
            }
            catch (Exception exception)
            {
                output.WriteLine($"Seed {seed} is too much for the compiler alone: {exception.Message}");
            }
        }

        output.WriteLine($"{valid} of {PerBatch} are valid, and what is generated from them compiles without a warning");
        Assert.InRange(valid, 1, PerBatch);
    }

    // Roslyn 5 does not survive this one, whoever looks at it.
    [Theory]
    [InlineData(73745, true)]
    [InlineData(1, false)]
    public void CompilersOwnFailure_IsToldApart(int seed, bool isFailure) => Assert.Equal(isFailure, HalfTyped.FailsCompiler(Mutant(seed)));

    [Fact]
    public async Task SoundSource_IsValid() => Assert.Empty((await HalfTyped.Generate(Sound)).Compile());

    private static string Mutant(int seed) => (seed % 8) switch
    {
        0 => new SourceMutator(Sound, seed).Alter(),
        1 => new SourceMutator(Sound, seed).Mutate(),
        _ => new SourceMutator(RobustnessTests.Sample, seed).Mutate(),
    };

    private static async Task<HalfTypedOutcome> GenerateInTime(string mutant)
    {
        // Waiting for a processor is not the generator's time: what is slow is slow three times.
        HalfTypedOutcome outcome = await HalfTyped.Generate(mutant);
        for (int again = 0; again < 2 && outcome.Time > Limit; again++)
        {
            outcome = await HalfTyped.Generate(mutant);
        }

        Assert.True(outcome.Time <= Limit, $"It took {outcome.Time.TotalSeconds:0.0} s.");
        return outcome;
    }
}
