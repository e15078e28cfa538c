using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>The part of a model that ModelGen writes. Analyzers see it; the generator sees no generated code, its own included.</summary>
internal static class GeneratedPart
{
    /// <summary>Whether the symbol is declared in a file that the generator wrote: the compiler puts these in a folder of the generator's name.</summary>
    public static bool Declares(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(static reference =>
        Path.GetFileName(Path.GetDirectoryName(reference.SyntaxTree.FilePath)) == typeof(ModelGenerator).FullName);

    /// <summary>Whether the class has a constant of that name from ModelGen, now or once it is generated.</summary>
    public static bool HasConstant(INamedTypeSymbol type, string name) =>
        ConstantEmitter.Names.Contains(name)
        && type.GetAttributes().Any(DeclarationOrder.IsModel)
        && type.GetMembers(name).All(Declares);
}
