using System.Globalization;

namespace ModelGen.Generator.Tests;

/// <summary>One edit of a project.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Apply">Does it, and returns the models that it changes; null where the project gives no occasion.</param>
internal sealed record Edit(string Name, Func<EditedProject, Random, IReadOnlyCollection<EditedModel>?> Apply)
{
    private const int FewestModels = 2;
    private const int MostModels = 5;

    public static IReadOnlyList<Edit> All { get; } =
    [
        new("a file without models", static (project, _) => { project.Noise++; return []; }),
        new("comments, blank lines, documentation, a member", Within(static (model, _) => { model.Noise++; return false; })),
        new("attributes in one list or in many", Within(static (model, _) => { model.IsInOneList = !model.IsInOneList; return false; })),
        new("a number written differently", Within(RewriteNumber)),
        new("another size", Within(static (model, random) => ReplaceLayer(model, random, "Dense", units => $"Dense({random.Next(4, 40)}, Activation.Tanh)"))),
        new("another rate", Within(static (model, random) => ReplaceLayer(model, random, "Dropout", _ => Invariant($"Dropout({random.Next(1, 90) / 100.0})")))),
        new("a layer more", Within(static (model, random) => { model.Layers.Insert(random.Next(model.Layers.Count + 1), "BatchNorm"); return true; })),
        new("a layer less", Within(static (model, random) => { if (model.Layers.Count == 0) { return null; } model.Layers.RemoveAt(random.Next(model.Layers.Count)); return true; })),
        new("layers in reverse order", Within(static (model, _) => { string before = string.Concat(model.Layers); model.Layers.Reverse(); return before != string.Concat(model.Layers); })),
        new("a mistake, or its correction", Within(static (model, _) => { model.IsBroken = !model.IsBroken; return true; }, mayBeBroken: true)),
        new("another name", Within(static (model, _) => { model.Name = model.Name.EndsWith('x') ? model.Name[..^1] : model.Name + "x"; return true; })),
        new("a constant", static (project, random) => { project.SharedUnits += random.Next(1, 4); return [.. project.Models.Where(static model => model.UsesSharedUnits)]; }),
        new("a file more", static (project, _) => project.Models.Count == MostModels ? null : [project.Add()]),
        new("a file less", RemoveModel),
    ];

    // A model with a mistake has no sizes to compare, so that other edits might not show.
    private static Func<EditedProject, Random, IReadOnlyCollection<EditedModel>?> Within(Func<EditedModel, Random, bool?> change, bool mayBeBroken = false) =>
        (project, random) =>
        {
            EditedModel model = project.Models[random.Next(project.Models.Count)];
            return model.IsBroken && !mayBeBroken ? null : change(model, random) switch { null => null, true => [model], false => [] };
        };

    private static bool? ReplaceLayer(EditedModel model, Random random, string kind, Func<string, string> rewrite)
    {
        int[] places = [.. Enumerable.Range(0, model.Layers.Count).Where(place => model.Layers[place].StartsWith(kind, StringComparison.Ordinal))];
        if (places.Length == 0)
        {
            return null;
        }

        int place = places[random.Next(places.Length)];
        string before = model.Layers[place];
        model.Layers[place] = rewrite(before);
        return before != model.Layers[place];
    }

    private static bool? RewriteNumber(EditedModel model, Random random)
    {
        int place = model.Layers.FindIndex(static layer => layer.StartsWith("Dropout(0", StringComparison.Ordinal));
        if (place < 0)
        {
            return null;
        }

        double rate = double.Parse(model.Layers[place]["Dropout(".Length..^1], CultureInfo.InvariantCulture);
        model.Layers[place] = Invariant($"Dropout(rate: {rate:E16})");
        return false;
    }

    // Roslyn compares files by their place, so that those behind the one that is gone look different.
    private static IReadOnlyCollection<EditedModel>? RemoveModel(EditedProject project, Random random)
    {
        if (project.Models.Count == FewestModels)
        {
            return null;
        }

        int place = random.Next(project.Models.Count);
        project.Models.RemoveAt(place);
        return project.Models[place..];
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
