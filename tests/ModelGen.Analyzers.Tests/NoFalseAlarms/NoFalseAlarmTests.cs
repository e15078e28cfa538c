using ModelGen.EndToEnd.Tests;

namespace ModelGen.Analyzers.Tests;

/// <summary>Nothing is said of models that are right, and of others only what is listed here.</summary>
public sealed class NoFalseAlarmTests
{
    [Fact]
    public Task LegitimateModels_HaveNoDiagnostics() => Check(
        LegitimateModels.Trained.Select(static model => Declaration("[Model]", model))
            .Concat(LegitimateModels.Predicting.Select(static model => Declaration("[Model(InferenceOnly = true)]", model))));

    /// <summary>Some of these are there to be computed, not because anyone should train them.</summary>
    [Fact]
    public Task NetworksOfTheGradientTests_HaveOnlyTheseDiagnostics() => Check(
        ArchitectureList.Smooth.Concat(ArchitectureList.Others).Select(static model => Declaration("[Model]", model)),
        "BatchNormAsOutput MG0302",
        "DropoutAsOutput MG0301",
        "HiddenSoftmax MG0311",
        "ReluThenDropoutBeforeSoftmax MG0305",
        "SoftmaxWithSquaredError MG0216",
        "TanhBeforeSeparateSoftmax MG0305",
        "TanhThenDropoutBeforeSigmoid MG0305");

    [Fact]
    public Task NetworksOfTheGoldenFiles_HaveOnlyTheseDiagnostics() => Check(
        GoldenCase.Files("train_").Concat(GoldenCase.Files("real_")).Select(static file => new ModelSource(GoldenCase.Load(file)).Text),
        "train_p09_bias_before_bn_tanh_sgd MG0303");

    [Fact]
    public async Task ModelsOfTheSamples_HaveNoDiagnostics()
    {
        string[] files = [.. SampleModels.Files];
        Assert.NotEmpty(files);
        Assert.Empty(await Analysis.Run(files.Select(File.ReadAllText)));
    }

    private static string Declaration(string marker, KeyValuePair<string, string> model) =>
        $"/// <summary>{model.Key}</summary>\n{marker}\n{model.Value.Replace("] [", "]\n[")}\npublic partial class {model.Key};\n";

    private static async Task Check(IEnumerable<string> declarations, params string[] expected)
    {
        IReadOnlyList<string> found = await Analysis.Run(["using ModelGen;\n" + string.Concat(declarations)]);
        Assert.Equal(expected, found);
    }
}
