using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Generator.Tests;

/// <summary>
/// Scripts of random edits: after each, models that it does not change are not written again, and those that it changes are; in the end
/// the files are those of a generator that has seen nothing before.
/// </summary>
public sealed class EditScriptTests
{
    private const int Scripts = 200;
    private const int EditsPerScript = 8;

    // Compilations made from one another share what was read of the references.
    private static readonly CSharpCompilation Empty = Compilations.Create();

    [Fact]
    public void Scripts_of_edits_rerun_no_more_than_they_must()
    {
        ConcurrentDictionary<string, int> made = new();
        Parallel.For(0, Scripts, seed => Play(seed, made));
        Assert.Equal(Edit.All.Select(static edit => edit.Name).Order(), made.Keys.Order());
    }

    private static void Play(int seed, ConcurrentDictionary<string, int> made)
    {
        Random random = new(seed);
        EditedProject project = new();
        CSharpCompilation compilation = project.Compile(Empty);
        GeneratorDriver driver = GeneratorRun.CreateDriver().RunGenerators(compilation);
        for (int step = 0; step < EditsPerScript; step++)
        {
            Edit edit = Edit.All[random.Next(Edit.All.Count)];
            GeneratorRunResult before = driver.GetRunResult().Results.Single();
            if (edit.Apply(project, random) is not { } changed)
            {
                continue;
            }

            made.AddOrUpdate(edit.Name, 1, static (_, count) => count + 1);
            compilation = project.Compile(compilation);
            driver = driver.RunGenerators(compilation);
            try
            {
                Compare(before, driver.GetRunResult().Results.Single(), project, changed);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed}, step {step}, {edit.Name}: {failure.Message}", failure);
            }
        }

        AssertAsFromScratch(compilation, driver.GetRunResult().Results.Single());
    }

    private static void Compare(GeneratorRunResult before, GeneratorRunResult after, EditedProject project, IReadOnlyCollection<EditedModel> changed)
    {
        Assert.Null(after.Exception);
        Dictionary<string, SourceText> old = TextsOf(before);
        Dictionary<string, SourceText> now = TextsOf(after);
        Assert.Equal(project.Models.Select(static model => $"{model.Name}.g.cs").Order(), now.Keys.Order());
        foreach (EditedModel model in project.Models)
        {
            string file = $"{model.Name}.g.cs";
            Assert.Equal(changed.Contains(model), !ReferenceEquals(old.GetValueOrDefault(file), now[file]));
        }

        // What the steps themselves say: as many are new or different as models have changed, and nothing else is written again.
        int rewritten = Reasons(after.TrackedSteps[TrackingNames.Emit]).Count(static reason => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
        Assert.Equal(changed.Count, rewritten);
        Assert.Equal(
            changed.Count,
            Reasons(after.TrackedOutputSteps.SelectMany(static step => step.Value)).Count(static reason => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified));
        Assert.DoesNotContain(IncrementalStepRunReason.Unchanged, Reasons(after.TrackedOutputSteps.SelectMany(static step => step.Value)));
    }

    private static void AssertAsFromScratch(CSharpCompilation compilation, GeneratorRunResult after)
    {
        GeneratorRunResult fresh = GeneratorRun.CreateDriver().RunGenerators(compilation).GetRunResult().Results.Single();
        Assert.Equal(
            TextsOf(fresh).Select(static file => (file.Key, file.Value.ToString())).Order(),
            TextsOf(after).Select(static file => (file.Key, file.Value.ToString())).Order());
    }

    private static Dictionary<string, SourceText> TextsOf(GeneratorRunResult result) =>
        result.GeneratedSources.ToDictionary(static file => file.HintName, static file => file.SourceText);

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason);
}
