using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>What <c>[Model&lt;T&gt;]</c> says of the rows.</summary>
/// <param name="Spec">Null where generated code cannot name the type.</param>
/// <param name="Ordinal">The attribute's place.</param>
/// <param name="IsComplete">Whether all of the type is known.</param>
internal sealed record DeclaredRow(RowSpec? Spec, int Ordinal, bool IsComplete)
{
    /// <summary>Reads the rows of a model; null where it has none of a type.</summary>
    /// <param name="model">The model class.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="issues">Gets what is wrong.</param>
    public static DeclaredRow? Read(INamedTypeSymbol model, IEnumerable<AttributeArguments> attributes, IssueList issues)
    {
        AttributeArguments? marker = attributes.FirstOrDefault(static a => a.AttributeName == KnownNames.RowModel);
        if (marker is null || DeclarationOrder.RowOf(model) is not { } type)
        {
            return null;
        }

        if (type.TypeKind != TypeKind.Error && RowTypeRules.Obstacle(type, model) is { } obstacle)
        {
            issues.Error("MG0601", marker.Target(), $"{obstacle}");
        }

        List<RowProblem> problems = [];
        RowSpec? spec = RowReader.Read(type, model, problems);
        foreach (RowProblem problem in problems)
        {
            AttributeTarget target = problem.Property is null ? marker.Target() : AttributeTarget.RowProperty(marker.Ordinal, problem.Property);
            issues.Error(problem.Rule, target, $"{problem.Message}");
        }

        bool isComplete = spec is not null && problems.Count == 0 && !HasUnknown(type);
        if (isComplete && spec!.Columns.Count == 0)
        {
            issues.Error("MG0601", marker.Target(), $"{spec.Name} has no property besides its target, so that the network would read nothing; write the columns as public properties, not as fields");
        }

        return new DeclaredRow(spec, marker.Ordinal, isComplete);
    }

    private static bool HasUnknown(ITypeSymbol type) => RowReader.Properties(type).Any(static property =>
        new RowAttributes(property) is { IsIgnored: false } attributes && (attributes.IsUnknown || property.Type.TypeKind == TypeKind.Error));
}
