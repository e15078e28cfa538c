using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>A property with <c>[Target]</c> that a row does not show.</summary>
internal static class HiddenTarget
{
    /// <summary>Why it is not read, and the way out; null where the row has no such property.</summary>
    public static string? Describe(ITypeSymbol row)
    {
        IPropertySymbol? target = RowReader.Hierarchy(row)
            .SelectMany(static type => type.GetMembers())
            .OfType<IPropertySymbol>()
            .FirstOrDefault(static property => !RowReader.IsReadable(property) && new RowAttributes(property).IsTarget);
        if (target is null)
        {
            return null;
        }

        (string reason, string way) = Explain(target);
        return $"{target.Name} of {row.Name} has [Target], but {reason}, so that it is not read; {way}";
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
