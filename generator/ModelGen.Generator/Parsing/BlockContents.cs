using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>What a class with <c>[Block]</c> holds.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="MetadataName">The class's metadata name.</param>
/// <param name="Attributes">In the order of the source.</param>
/// <param name="Issues">What is wrong with them by themselves, which is reported in the block.</param>
/// <param name="IsHalfTyped">Whether an error of the source may have swallowed some.</param>
internal sealed record BlockContents(string Name, string MetadataName, IReadOnlyList<AttributeArguments> Attributes, IssueList Issues, bool IsHalfTyped)
{
    /// <summary>Whether all is read and known.</summary>
    public bool IsSound => !IsHalfTyped && !Issues.HasErrors && Attributes.All(static attribute => attribute.IsBound);

    /// <summary>Reads a block; null where the class is none, or has no source in this compilation.</summary>
    public static BlockContents? Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (DeclarationOrder.FindBlock(type, cancellationToken) is not { } declaration)
        {
            return null;
        }

        IssueList issues = new();
        return new BlockContents(
            type.Name,
            NetworkParser.Identify(type).MetadataName,
            WrittenArguments.ReadAll(type, declaration, issues),
            issues,
            IsErroneous(declaration));
    }

    private static bool IsErroneous(TypeDeclarationSyntax declaration) => declaration.AttributeLists.Any(static list => list.ContainsDiagnostics);
}
