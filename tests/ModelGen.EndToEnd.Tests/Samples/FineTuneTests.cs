using Samples;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Features of one task in another: frozen under a new head, then thawed.</summary>
public sealed class FineTuneTests
{
    private const int Seed = 3;
    private static readonly string[] Features = ["Features.Dense1.Kernel", "Features.Dense1.Bias", "Features.Dense2.Kernel", "Features.Dense2.Bias"];
    private static readonly string[] Head = ["Grades.Kernel", "Grades.Bias"];

    private readonly DigitReader _digits = new(seed: 1);
    private readonly FineTuning _tuning;
    private readonly Dataset<int> _photographs;

    public FineTuneTests()
    {
        (NumberTable others, NumberTable test) = NumberTable.Read(Path.Combine(TestPaths.Data, "digits.csv")).SplitEveryFifth();
        (NumberTable known, NumberTable fresh) = others.SplitEveryFifth();
        _digits.Fit(Dataset.Create(Array.ConvertAll(known.Inputs, static pixel => pixel / 16f), known.Labels), new FitOptions { Epochs = 30 });
        _tuning = new FineTuning(PoorCamera.Photograph(fresh, Seed, perGrade: 5), Seed);
        _photographs = PoorCamera.Photograph(test, seed: 0);
    }

    [Fact]
    public void FrozenFeatures_StayToTheBit_WhileTheHeadLearns()
    {
        FrozenGradeReader frozen = _tuning.WithFeaturesOf(_digits);

        Assert.All(Features, name => Assert.Equal(Values((IModel)_digits, name), Values((IModel)frozen, name)));
        Assert.All(Head, name => Assert.NotEqual(Values((IModel)new FrozenGradeReader(Seed), name), Values((IModel)frozen, name)));
    }

    [Fact]
    public void ThawedFeatures_Change_InTheThawedModelAlone()
    {
        FrozenGradeReader frozen = _tuning.WithFeaturesOf(_digits);
        FrozenGradeReader before = frozen.Clone();

        ThawedGradeReader thawed = _tuning.Thaw(frozen);

        Assert.All([.. Features, .. Head], name => Assert.NotEqual(Values((IModel)before, name), Values((IModel)thawed, name)));
        Assert.Equal(Bits.Of(((IModel)before).State), Bits.Of(((IModel)frozen).State));
    }

    [Fact]
    public void FineTuned_ReadsBetterThanFromScratch()
    {
        FrozenGradeReader frozen = _tuning.WithFeaturesOf(_digits);
        double fromScratch = _tuning.FromScratch().Evaluate(_photographs)["accuracy"];
        double withFrozen = frozen.Evaluate(_photographs)["accuracy"];
        double withThawed = _tuning.Thaw(frozen).Evaluate(_photographs)["accuracy"];

        Assert.True(fromScratch > 0.6, $"From scratch {fromScratch}");
        Assert.True(withFrozen > fromScratch + 0.03, $"From scratch {fromScratch}, with frozen features {withFrozen}");
        Assert.True(withThawed > fromScratch + 0.03, $"From scratch {fromScratch}, then thawed {withThawed}");
    }

    [Fact]
    public void FrozenLayers_HaveNoGradientsAndNoOptimizerState()
    {
        ModelState frozen = ((IModel)_tuning.WithFeaturesOf(_digits)).State;
        ModelState thawed = ((IModel)new ThawedGradeReader()).State;

        Assert.Equal(["Grades.Kernel.Adam.M", "Grades.Kernel.Adam.V", "Grades.Bias.Adam.M", "Grades.Bias.Adam.V"], frozen.OptimizerState.Names);
        Assert.Equal(2 * FrozenGradeReader.TrainableParameterCount, frozen.OptimizerState.Sum(static parameter => parameter.Count));
        Assert.Equal(2 * ThawedGradeReader.ParameterCount, thawed.OptimizerState.Sum(static parameter => parameter.Count));
        Assert.Equal((32 + 1) * 6, FrozenGradeReader.TrainableParameterCount);

        // Units are padded to 16 in memory.
        Assert.Equal((32 + 1) * 16, frozen.Gradients.Length);
        Assert.Equal(frozen.Weights.Length, thawed.Gradients.Length);
    }

    private static int[] Values(IModel model, string name)
    {
        float[] values = new float[model.State.Parameters[name].Count];
        model.State.Parameters[name].CopyTo(values);
        return Bits.Of(values);
    }
}
