using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>Rules on blocks: what uses them uses blocks, they do not contain themselves, and they hold layers alone.</summary>
internal static class BlockRules
{
    private const int MostRepeats = 1000;
    private const string OwnClass = "write a class in this project with [Block] and the layers, and use that";

    /// <summary>Reports a class that cannot be used as a block here.</summary>
    public static bool CheckIsBlock(INamedTypeSymbol type, LayerHeader use, IssueList issues)
    {
        if (!type.GetAttributes().Any(DeclarationOrder.IsBlock))
        {
            ReportNoBlock(type, use, issues);
            return false;
        }

        if (type.DeclaringSyntaxReferences.IsEmpty)
        {
            issues.Error("MG0015", use.Target(), $"{type.Name} is from the assembly {type.ContainingAssembly.Name}, where the order of its layers is not known; declare the block in this project");
            return false;
        }

        if (Reaches(type, type, new HashSet<ISymbol>(SymbolEqualityComparer.Default)))
        {
            issues.Error("MG0115", use.Target(), $"{type.Name} contains itself, so that it would never end; remove one of the uses in it");
            return false;
        }

        return true;
    }

    /// <summary>Reports a type without <c>[Block]</c>, be it one that can have it or not.</summary>
    public static void ReportNoBlock(ITypeSymbol type, LayerHeader use, IssueList issues) => issues.Error("MG0115", use.Target(), $"{WhyNoBlock(type)}");

    private static string WhyNoBlock(ITypeSymbol type) => type switch
    {
        _ when type.GetAttributes().Any(DeclarationOrder.IsModel) =>
            $"{type.Name} is a model, which cannot be used inside itself or another; put the layers into a class of their own with [Block], and use that",
        { TypeKind: not TypeKind.Class } =>
            $"{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} is no class, so that it cannot be made a block; {OwnClass}",
        { DeclaringSyntaxReferences.IsEmpty: true } =>
            $"{type.Name} is from the assembly {type.ContainingAssembly.Name}, so that it cannot be made a block; {OwnClass}",
        _ => $"{type.Name} is no block; write [Block] on it, with layers after it",
    };

    /// <summary>Reports a number of repetitions that makes no sense.</summary>
    public static bool CheckRepeat(BlockUse use, LayerHeader header, IssueList issues)
    {
        if (use.Repeat is >= 1 and <= MostRepeats)
        {
            return true;
        }

        string way = use.Repeat < 1 ? "write at least 1" : FormattableString.Invariant($"write at most {MostRepeats}");
        issues.Error("MG0115", header.Target("Repeat"), $"Repeat is {use.Repeat}; {way}");
        return false;
    }

    /// <summary>Reports blocks in blocks that make more layers than anyone means.</summary>
    public static void ReportTooMany(BlockUse use, LayerHeader header, int most, IssueList issues) =>
        issues.Error("MG0115", header.Target(), $"with {use.Block?.Name} the model has more than {most} layers; repeat it less");

    /// <summary>Finds what is wrong with a block by itself, whatever flows into it.</summary>
    public static void CheckAlone(BlockContents block, CancellationToken cancellationToken)
    {
        IssueList issues = block.Issues;
        IReadOnlyList<LayerSpec> layers = new LayerReader(issues, cancellationToken).Read(block.Attributes);
        foreach (AttributeArguments attribute in block.Attributes.Where(static attribute => attribute.IsBound && !IsOfBlocks(attribute)))
        {
            issues.Error("MG0120", attribute.Target(), $"[{DeclarationOrder.ShortName(attribute.AttributeName)}] is of a model, but {block.Name} is a block, which holds layers alone; move it to the models that use the block");
        }

        if (layers.Count == 0 && !block.IsHalfTyped && !issues.HasErrors)
        {
            issues.Error("MG0008", AttributeTarget.Class, $"the block has no layers; write at least one, such as [Dense(10)]");
        }

        NetworkValidator.ValidateBlock(block, layers, issues);
    }

    private static bool IsOfBlocks(AttributeArguments attribute) =>
        attribute.AttributeName == KnownNames.Block || BlockUse.IsUse(attribute.AttributeName) || LayerCatalog.Find(attribute.AttributeName) is not null;

    /// <summary>Whether a block uses another, or one that does.</summary>
    private static bool Reaches(INamedTypeSymbol from, INamedTypeSymbol target, HashSet<ISymbol> seen) =>
        from.GetAttributes()
            .Where(static attribute => BlockUse.IsUse(DeclarationOrder.NameOf(attribute)))
            .Select(static attribute => attribute.AttributeClass!.TypeArguments.FirstOrDefault())
            .OfType<INamedTypeSymbol>()
            .Any(used => SymbolEqualityComparer.Default.Equals(used, target) || (seen.Add(used) && Reaches(used, target, seen)));
}
