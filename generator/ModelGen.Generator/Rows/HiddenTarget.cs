using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>A property with <c>[Target]</c> that a row does not show.</summary>
internal static class HiddenTarget
{
    /// <summary>The property; null where the row has none, or another of the same name in its place.</summary>
    /// <param name="row">The type of the rows.</param>
    /// <param name="read">The properties that it shows.</param>
    public static IPropertySymbol? Find(ITypeSymbol row, IReadOnlyList<IPropertySymbol> read) => RowReader.Hierarchy(row)
        .SelectMany(static type => type.GetMembers())
        .OfType<IPropertySymbol>()
        .FirstOrDefault(property => !RowReader.IsReadable(property)
            && new RowAttributes(property) is { IsTarget: true, IsIgnored: false }
            && read.All(other => other.Name != property.Name));

    /// <summary>Reports the only target of a row, or one beside a target that is read.</summary>
    public static RowProblem Report(IPropertySymbol target, ITypeSymbol row, bool isOnly)
    {
        (string reason, string way) = Explain(target);
        string message = $"{target.Name} of {row.Name} has [Target], but {reason}, so that it is not read; {(isOnly ? way : "keep one of the two")}";
        return isOnly ? new RowProblem("MG0602", null, message) : new RowProblem("MG0602", target.Name, message, "Target");
    }

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
