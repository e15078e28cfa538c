using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Generator;

/// <summary>Rules on a model whose layers are in a file of Keras.</summary>
/// <param name="name">The file's name in <c>[Model]</c>.</param>
/// <param name="model">The arguments of <c>[Model]</c>.</param>
/// <param name="issues">Takes the issues.</param>
internal sealed class KerasRules(string name, AttributeArguments model, IssueList issues)
{
    /// <summary>
    /// The attributes that the file stands for, without those on training that others on the class replace; null where it cannot be
    /// read as a whole, so that nothing is known of the network.
    /// </summary>
    public IReadOnlyList<AttributeArguments>? Import(KerasFile? file, IReadOnlyList<AttributeArguments> written)
    {
        if (file?.Text is not { } text)
        {
            ReportMissing(file?.Matches ?? 0);
            return null;
        }

        KerasImport import = KerasImport.Read(text);
        if (import.Fault is { } fault)
        {
            LinePosition place = SourceText.From(text).Lines.GetLinePosition(fault.Position);
            issues.Error("MG0502", AttributeTarget.File, $"{name} cannot be read at line {place.Line + 1}, column {place.Character + 1}: {fault.Message}");
            return null;
        }

        if (ProblemsInForce(import, written) is { Count: > 0 } problems)
        {
            issues.Error("MG0503", AttributeTarget.File, $"{name} has what ModelGen does not: {Describe(problems, SourceText.From(text))}; {WayOut(problems)}");
            return null;
        }

        CheckLayers(import, written);
        if (!issues.Has("MG0504"))
        {
            issues.Hint("MG0505", model.Target(), $"the layers are in {name}; as attributes, they could be changed here");
        }

        return InForce(import, written);
    }

    /// <summary>The attributes that a file stands for, without those on training that others on the class replace.</summary>
    public static IReadOnlyList<ImportedArguments> InForce(KerasImport import, IReadOnlyList<AttributeArguments> written) =>
    [
        .. import.Attributes
            .Select((attribute, index) => new ImportedArguments(attribute, written.Count + index))
            .Where(attribute => IsInForce(attribute, written)),
    ];

    /// <summary>What has no counterpart, without that in parts that attributes on the class replace.</summary>
    public static IReadOnlyList<KerasProblem> ProblemsInForce(KerasImport import, IReadOnlyList<AttributeArguments> written) =>
        [.. import.Problems.Where(problem => IsInForce(problem.Part, written))];

    /// <summary>Where in the file the first thing is that is wrong.</summary>
    public static TextSpan FirstProblem(KerasImport import, IReadOnlyList<AttributeArguments> written) => import.Fault is { } fault
        ? new TextSpan(fault.Position, 0)
        : ProblemsInForce(import, written).FirstOrDefault()?.Place ?? default;

    private void ReportMissing(int matches)
    {
        AttributeTarget target = model.Target(DeclarationOrder.KerasArgument);
        if (matches == 0)
        {
            issues.Error("MG0501", target, $"no additional file of the project is named {name}; write <AdditionalFiles Include=\"{name}\" /> in an ItemGroup of the project");
        }
        else
        {
            issues.Error("MG0501", target, $"{matches} additional files of the project are named {name}; write the folder too, as in folder/{name}");
        }
    }

    private static string Describe(IReadOnlyList<KerasProblem> problems, SourceText text) => string.Join(", ", problems.Select(problem =>
        string.Format(CultureInfo.InvariantCulture, "{0} (line {1})", problem.What, text.Lines.GetLinePosition(problem.Place.Start).Line + 1)));

    private static string WayOut(IReadOnlyList<KerasProblem> problems)
    {
        string[] attributes = [.. problems.Select(static problem => Replacement(problem.Part)).OfType<string>().Distinct()];
        return attributes.Length == 0
            ? "take it out of the Keras model"
            : $"take it out of the Keras model, or write {string.Join(" and ", attributes)} on the class instead";
    }

    private static string? Replacement(KerasPart part) => part switch
    {
        KerasPart.Loss => "[Loss]",
        KerasPart.Optimizer => "an optimizer such as [Adam]",
        KerasPart.Metrics => "[Metrics]",
        _ => null,
    };

    private void CheckLayers(KerasImport import, IReadOnlyList<AttributeArguments> written)
    {
        bool hasInput = import.Attributes.Any(static attribute => attribute.AttributeName == KnownNames.Input);
        foreach (AttributeArguments attribute in written)
        {
            bool isInput = attribute.AttributeName == KnownNames.Input;
            if (LayerCatalog.Find(attribute.AttributeName) is not null || (isInput && hasInput))
            {
                issues.Error("MG0504", new AttributeTarget(attribute.Ordinal), $"the {(isInput ? "input" : "layers")} of this model {(isInput ? "is" : "are")} in {name}; remove the attribute, or FromKeras");
            }
        }
    }

    private static bool IsInForce(AttributeArguments imported, IReadOnlyList<AttributeArguments> written) =>
        IsInForce(PartOf(imported), written) && !(IsSchedule(imported) && written.Any(IsSchedule));

    private static bool IsInForce(KerasPart part, IReadOnlyList<AttributeArguments> written) =>
        part == KerasPart.Network || !written.Any(attribute => PredictsOnly(attribute) || (!IsSchedule(attribute) && PartOf(attribute) == part));

    private static bool PredictsOnly(AttributeArguments attribute) => KnownNames.IsModel(attribute.AttributeName) && attribute.Bool("InferenceOnly", false);

    private static KerasPart PartOf(AttributeArguments attribute) => attribute.AttributeName switch
    {
        KnownNames.Loss or KnownNames.OwnLoss => KerasPart.Loss,
        KnownNames.Metrics => KerasPart.Metrics,
        var name when OptimizerCatalog.Find(name) is not null || IsSchedule(attribute) => KerasPart.Optimizer,
        _ => KerasPart.Network,
    };

    private static bool IsSchedule(AttributeArguments attribute) => ScheduleCatalog.Find(attribute.AttributeName) is not null;
}
