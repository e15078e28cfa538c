using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Generator.Tests;

/// <summary>What the pipeline does after an edit: a table of edits with the reasons expected of its steps.</summary>
public sealed class IncrementalTests
{
    private const string Other =
        """
        using ModelGen;

        namespace Demo;

        [Model]
        [Input(2)]
        [Dense(1)]
        [Loss(Loss.MeanSquaredError)]
        public partial class Other;
        """;

    public static TheoryData<string, string, string, IncrementalStepRunReason, IncrementalStepRunReason> Edits => new()
    {
        { "nothing", "", "", IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached },
        { "a blank line above the class", "/// <summary>Reads", "\n\n/// <summary>Reads", IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached },
        { "a comment between layers", "[Dropout(0.2)]", "// against overfitting\n[Dropout(0.2)]", IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached },
        { "layers on one line", "[Dropout(0.2)]\n", "[Dropout(0.2)] ", IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached },
        { "layers in one list", "[Dropout(0.2)]\n[Dense(64, UseBias = false)]", "[Dropout(0.2), Dense(64, UseBias = false)]", IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached },
        { "the same number written differently", "Dropout(0.2)", "Dropout(rate: 2e-1)", IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached },
        { "a default written out", "LearningRate = 0.001", "LearningRate = 0.001, Beta1 = 0.9", IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached },
        { "an attribute of somebody else", "[Model]", "[System.Obsolete]\n[Model]", IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached },
        { "a member in the class", "partial class DigitClassifier;", "partial class DigitClassifier { private int _hits; }", IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached },
        { "another rate", "Dropout(0.2)", "Dropout(0.3)", IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified },
        { "another width", "Dense(64,", "Dense(65,", IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified },
        { "layers swapped", "[Dropout(0.2)]\n[Dense(64, UseBias = false)]", "[Dense(64, UseBias = false)]\n[Dropout(0.2)]", IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified },
        { "the class renamed", "partial class DigitClassifier", "partial class Renamed", IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified },
        { "an error made", "Dropout(0.2)", "Dropout(20)", IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified },
        { "the marker removed", "[Model]", "", IncrementalStepRunReason.Removed, IncrementalStepRunReason.Removed },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Edit_reruns_no_more_than_it_must(
        string edit, string before, string after, IncrementalStepRunReason parse, IncrementalStepRunReason output)
    {
        Assert.NotEmpty(edit);
        string edited = before.Length == 0 ? Sources.DigitClassifier : Sources.DigitClassifier.Replace(before, after);
        Assert.Equal(before.Length == 0, edited == Sources.DigitClassifier);
        CSharpCompilation compilation = Compilations.Create(Sources.DigitClassifier, Other);
        GeneratorDriver driver = GeneratorRun.CreateDriver().RunGenerators(compilation);

        SyntaxTree tree = compilation.SyntaxTrees[0];
        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, Compilations.Parse(edited, tree.FilePath)));

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Equal(parse, Worst(result.TrackedSteps[TrackingNames.Parse]));
        Assert.Equal(output, Worst(result.TrackedOutputSteps.SelectMany(static step => step.Value)));
    }

    [Fact]
    public void Edit_of_one_model_leaves_the_other_cached()
    {
        CSharpCompilation compilation = Compilations.Create(Sources.DigitClassifier, Other);
        GeneratorDriver driver = GeneratorRun.CreateDriver().RunGenerators(compilation);
        SyntaxTree tree = compilation.SyntaxTrees[0];

        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(
            tree, Compilations.Parse(Sources.DigitClassifier.Replace("0.2", "0.3"), tree.FilePath)));

        IEnumerable<IncrementalStepRunReason> reasons = driver.GetRunResult().Results.Single().TrackedOutputSteps
            .SelectMany(static step => step.Value).SelectMany(static step => step.Outputs).Select(static output => output.Reason);
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], reasons.OrderDescending());
    }

    [Theory]
    [InlineData("record House(", "record House( // a house", IncrementalStepRunReason.Cached)]
    [InlineData("[Ignore] string Street", "[property: Ignore] string Street", IncrementalStepRunReason.Cached)]
    [InlineData("[Ignore] string Street", "[Ignore] string Town", IncrementalStepRunReason.Cached)]
    [InlineData("Old, New", "Old = 7, New", IncrementalStepRunReason.Cached)]
    [InlineData("int Rooms", "long Rooms", IncrementalStepRunReason.Cached)]
    [InlineData("int Rooms", "int Bathrooms", IncrementalStepRunReason.Modified)]
    [InlineData("Old, New", "New, Old", IncrementalStepRunReason.Modified)]
    [InlineData("[Standardize] float", "float", IncrementalStepRunReason.Modified)]
    [InlineData("bool HasGarden", "string HasGarden", IncrementalStepRunReason.Modified)]
    public void Edit_of_a_row_in_another_file_writes_its_model_where_it_matters(string before, string after, IncrementalStepRunReason output)
    {
        CSharpCompilation compilation = Compilations.Create(Sources.OfHouses(), Sources.House);
        GeneratorDriver driver = GeneratorRun.CreateDriver().RunGenerators(compilation);
        SyntaxTree tree = compilation.SyntaxTrees[1];

        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, Compilations.Parse(Sources.House.Replace(before, after), tree.FilePath)));

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Equal(output, Worst(result.TrackedOutputSteps.SelectMany(static step => step.Value)));
    }

    [Fact]
    public void Edit_of_a_file_without_models_runs_nothing()
    {
        CSharpCompilation compilation = Compilations.Create(Sources.DigitClassifier, "class Program;");
        GeneratorDriver driver = GeneratorRun.CreateDriver().RunGenerators(compilation);
        SyntaxTree tree = compilation.SyntaxTrees[1];

        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, Compilations.Parse("class Program { int _x; }", tree.FilePath)));

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Equal(IncrementalStepRunReason.Cached, Worst(result.TrackedOutputSteps.SelectMany(static step => step.Value)));
    }

    private static IncrementalStepRunReason Worst(IEnumerable<IncrementalGeneratorRunStep> steps)
    {
        IncrementalStepRunReason[] reasons = [.. steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason)];
        IncrementalStepRunReason[] byWeight =
        [
            IncrementalStepRunReason.Removed, IncrementalStepRunReason.New, IncrementalStepRunReason.Modified,
            IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached,
        ];
        return byWeight.First(reason => reasons.Contains(reason));
    }
}
