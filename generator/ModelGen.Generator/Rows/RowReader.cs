using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>Reads the type of a row: its public properties, in the order of their declaration, those of its bases first.</summary>
internal static class RowReader
{
    /// <summary>Whether analyzers look at the type by itself, and report what is wrong with its properties there.</summary>
    public static bool IsRow(ITypeSymbol type) => Properties(type).Any(static property => new RowAttributes(property).IsTarget);

    /// <summary>The properties that could be columns.</summary>
    public static IReadOnlyList<IPropertySymbol> Properties(ITypeSymbol row)
    {
        List<IPropertySymbol> properties = [];
        foreach (ITypeSymbol type in Hierarchy(row))
        {
            foreach (IPropertySymbol property in InOrder(type.GetMembers().OfType<IPropertySymbol>().Where(IsReadable)))
            {
                // What overrides or hides another property has its place.
                int place = properties.FindIndex(other => other.Name == property.Name);
                if (place < 0)
                {
                    properties.Add(property);
                }
                else
                {
                    properties[place] = property;
                }
            }
        }

        return properties;
    }

    /// <summary>Reads the type; what is wrong with it is added to the problems.</summary>
    /// <returns>What is known of it; null where generated code cannot name it.</returns>
    public static RowSpec? Read(ITypeSymbol row, INamedTypeSymbol? model, List<RowProblem> problems)
    {
        if (row.TypeKind == TypeKind.Error || RowTypeRules.Obstacle(row, model) is not null)
        {
            return null;
        }

        List<ColumnSpec> columns = [];
        List<ColumnSpec?> targets = [];
        List<RowProblem> ofColumns = [];
        bool isTargetIgnored = false;
        IReadOnlyList<IPropertySymbol> properties = Properties(row);
        foreach (IPropertySymbol property in properties)
        {
            RowAttributes attributes = new(property);
            if (attributes.IsIgnored)
            {
                isTargetIgnored |= attributes.IsTarget;
                CheckIgnored(property, attributes, ofColumns);
                continue;
            }

            ColumnSpec? column = new ColumnReader(property, attributes, ofColumns).Read();
            if (attributes.IsTarget)
            {
                targets.Add(column);
                CheckTargets(property, targets.Count, ofColumns);
            }
            else if (column is not null)
            {
                columns.Add(column);
            }
        }

        // A row without a target is perhaps no row, so that nothing else is said of it.
        bool hasTarget = targets.Count > 0 || isTargetIgnored;
        problems.AddRange(hasTarget ? ofColumns : []);
        if (HiddenTarget.Find(row, properties) is { } hidden)
        {
            problems.Add(HiddenTarget.Report(hidden, row, isOnly: !hasTarget));
        }
        else if (!hasTarget)
        {
            problems.Add(new RowProblem("MG0602", null, $"{row.Name} has no property with [Target]; write it on the one that the network is to predict"));
        }

        return new RowSpec(row.Name, TypeReference.Of(row), columns.ToEquatableArray(), targets.FirstOrDefault(), ExperimentalRow.Warnings(row, properties));
    }

    private static void CheckIgnored(IPropertySymbol property, RowAttributes attributes, List<RowProblem> problems)
    {
        foreach (string other in new[] { "Target", "OneHot", "Standardize", "Missing" }.Where(name => attributes.Find(name) is not null))
        {
            // Of a target, it is open which of the two is meant.
            string? surplus = other == "Target" ? null : other;
            problems.Add(new RowProblem("MG0605", property.Name, $"{property.Name} is ignored, so that [{other}] has no effect; remove one of them", surplus));
        }
    }

    private static void CheckTargets(IPropertySymbol property, int count, List<RowProblem> problems)
    {
        if (count > 1)
        {
            problems.Add(new RowProblem("MG0602", property.Name, $"{property.Name} is a second property with [Target]; keep one, and write [Ignore] on the other", "Target"));
        }
    }

    /// <summary>The type after its bases; object has no properties.</summary>
    public static IEnumerable<ITypeSymbol> Hierarchy(ITypeSymbol row)
    {
        List<ITypeSymbol> types = [.. row.TypeKind == TypeKind.Interface ? row.AllInterfaces : []];
        int interfaces = types.Count;
        for (ITypeSymbol? type = row; type is not null; type = type.BaseType)
        {
            types.Insert(interfaces, type);
        }

        return types;
    }

    /// <summary>Whether generated code can read the property of any row.</summary>
    public static bool IsReadable(IPropertySymbol property) => property is
    {
        DeclaredAccessibility: Accessibility.Public,
        IsStatic: false,
        IsIndexer: false,
        GetMethod.DeclaredAccessibility: Accessibility.Public,
        ExplicitInterfaceImplementations.Length: 0,
    } && (!property.IsImplicitlyDeclared || property.DeclaringSyntaxReferences.Length > 0 || property.Locations.Any(static l => l.IsInMetadata));

    /// <summary>In the source, by position; else as the metadata have them.</summary>
    private static IEnumerable<IPropertySymbol> InOrder(IEnumerable<IPropertySymbol> properties) =>
        properties.OrderBy(static property => property.Locations.FirstOrDefault() is { IsInSource: true } place ? place.SourceSpan.Start : 0);
}
