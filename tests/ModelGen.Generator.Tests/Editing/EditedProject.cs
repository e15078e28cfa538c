using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Generator.Tests;

/// <summary>A project while it is edited: models in files of their own, constants that some of them use, and code that has nothing to do with them.</summary>
internal sealed class EditedProject
{
    private int _born;

    public EditedProject()
    {
        for (int i = 0; i < 3; i++)
        {
            Add();
        }
    }

    public List<EditedModel> Models { get; } = [];

    /// <summary>The constant that every second model uses.</summary>
    public int SharedUnits { get; set; } = 5;

    /// <summary>A number in a file without models.</summary>
    public int Noise { get; set; }

    public EditedModel Add()
    {
        EditedModel model = new($"Net{_born}") { UsesSharedUnits = _born % 2 == 0 };
        _born++;
        Models.Add(model);
        return model;
    }

    /// <summary>The compilation after the edits; files that are as they were keep their trees, as in an editor.</summary>
    public CSharpCompilation Compile(CSharpCompilation before)
    {
        IEnumerable<(string Path, string Text)> files =
        [
            .. Models.Select(static model => (model.Path, model.Text)),
            ("Sizes.cs", $"internal static class Sizes {{ public const int Shared = {SharedUnits}; }}"),
            ("Program.cs", $"internal static class Program {{ private static int Noise() => {Noise}; }}"),
        ];
        Dictionary<string, SyntaxTree> trees = before.SyntaxTrees.ToDictionary(static tree => tree.FilePath);
        return before.RemoveAllSyntaxTrees().AddSyntaxTrees(files.Select(file =>
            trees.TryGetValue(file.Path, out SyntaxTree? tree) && tree.ToString() == file.Text ? tree : Compilations.Parse(file.Text, file.Path)));
    }
}
