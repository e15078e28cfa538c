using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>A property with <c>[Target]</c> that a row does not show.</summary>
internal static class HiddenTarget
{
    /// <summary>The property; null where the row has none, or another of the same name in its place.</summary>
    public static IPropertySymbol? Find(ITypeSymbol row)
    {
        HashSet<string> read = [.. RowReader.Properties(row).Select(static property => property.Name)];
        return RowReader.Hierarchy(row)
            .SelectMany(static type => type.GetMembers())
            .OfType<IPropertySymbol>()
            .FirstOrDefault(property => !RowReader.IsReadable(property) && !read.Contains(property.Name) && new RowAttributes(property) is { IsTarget: true, IsIgnored: false });
    }

    /// <summary>Reports the only target of a row.</summary>
    public static RowProblem Alone(IPropertySymbol target, ITypeSymbol row)
    {
        (string reason, string way) = Explain(target);
        return new RowProblem("MG0602", null, $"{target.Name} of {row.Name} has [Target], but {reason}, so that it is not read; {way}");
    }

    /// <summary>Reports one beside a target that is read.</summary>
    public static RowProblem BesideAnother(IPropertySymbol target, ITypeSymbol row) => new(
        "MG0602", target.Name, $"{target.Name} of {row.Name} has [Target], but {Explain(target).Reason}, so that it is not read; keep one of the two", "Target");

    private static (string Reason, string Way) Explain(IPropertySymbol target) => target switch
    {
        { IsStatic: true } => ("is static", "remove 'static'"),
        { IsIndexer: true } => ("is an indexer", "write a property with a name"),
        { ExplicitInterfaceImplementations.Length: > 0 } => ("is seen through its interface alone", "write a public property"),
        { DeclaredAccessibility: not Accessibility.Public } => ("is not public", "make it public"),
        { GetMethod: null } => ("has no getter", "give it one"),
        _ => ("has a getter that is not public", "make it public"),
    };
}
