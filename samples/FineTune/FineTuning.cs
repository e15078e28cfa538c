using ModelGen;

namespace Samples;

/// <summary>Ways to a reader of grades for which there are few examples.</summary>
/// <param name="examples">The few examples.</param>
/// <param name="seed">Decides the first weights.</param>
internal sealed class FineTuning(Dataset<int> examples, int seed)
{
    /// <summary>Without any other task, for as many epochs as the other ways take together.</summary>
    public GradeReader FromScratch()
    {
        GradeReader model = new(seed);
        model.Fit(examples, new FitOptions { Epochs = 100, BatchSize = 8 });
        return model;
    }

    /// <summary>With the features of a reader of digits, which stay as they are, and a head of its own.</summary>
    public FrozenGradeReader WithFeaturesOf(DigitReader digits)
    {
        FrozenGradeReader model = new(seed);
        model.CopyWeightsFrom(digits, "Features");
        model.Fit(examples, new FitOptions { Epochs = 50, BatchSize = 8 });
        return model;
    }

    /// <summary>With features and head trained on together.</summary>
    public ThawedGradeReader Thaw(FrozenGradeReader frozen)
    {
        ThawedGradeReader model = new(seed);
        model.CopyWeightsFrom(frozen);
        model.Fit(examples, new FitOptions { Epochs = 50, BatchSize = 8 });
        return model;
    }
}
