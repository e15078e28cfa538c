using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>Reads what the generator must know of a user's struct: what it implements, and what its members say as constants.</summary>
internal static class OwnTypeReader
{
    /// <summary>The struct; null when the argument is no type yet.</summary>
    public static OwnType? Read(ITypeSymbol? argument) => argument is INamedTypeSymbol { TypeKind: not TypeKind.Error } type
        ? new OwnType(
            type.Name,
            TypeReference.Of(type),
            ContractsOf(type, "ILoss", KnownNames.ElementwiseLoss).ToEquatableArray(),
            ContractsOf(type, "IMetric").ToEquatableArray(),
            ConstantOf(type, "Key") as string,
            ConstantOf(type, "Slots") as int?,
            ReadsFirstParameter(type, "Derivative"),
            IsReachable: !TypeReference.IsFileLocal(type))
        : null;

    private static IEnumerable<string> ContractsOf(INamedTypeSymbol type, params string[] names) => Contracts(type)
        .Where(contract => names.Contains(contract.Name))
        .Select(static contract => contract.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));

    /// <summary>What a property of the source is, where that is a constant; the struct's own code is not run.</summary>
    private static object? ConstantOf(INamedTypeSymbol type, string property) =>
        Declared<PropertyDeclarationSyntax>(type, property) is { } declaration
        && ValueOf(declaration) is { } value
        && type.ContainingAssembly is ISourceAssemblySymbol { Compilation: var compilation }
        && compilation.ContainsSyntaxTree(value.SyntaxTree)
            ? compilation.GetSemanticModel(value.SyntaxTree).GetConstantValue(value).Value
            : null;

    private static ExpressionSyntax? ValueOf(PropertyDeclarationSyntax property) => property switch
    {
        { ExpressionBody.Expression: var value } => value,
        { Initializer.Value: var value } => value,
        { AccessorList.Accessors: { Count: 1 } accessors } => accessors[0] switch
        {
            { ExpressionBody.Expression: var value } => value,
            { Body.Statements: { Count: 1 } statements } => (statements[0] as ReturnStatementSyntax)?.Expression,
            _ => null,
        },
        _ => null,
    };

    // A method that cannot be seen may read it.
    private static bool ReadsFirstParameter(INamedTypeSymbol type, string method) =>
        Declared<MethodDeclarationSyntax>(type, method) is not { ParameterList.Parameters: { Count: > 0 } parameters } declaration
        || ((SyntaxNode?)declaration.Body ?? declaration.ExpressionBody)?.DescendantTokens()
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == parameters[0].Identifier.ValueText) != false;

    private static IEnumerable<INamedTypeSymbol> Contracts(INamedTypeSymbol type) => type.AllInterfaces
        .Where(static contract => contract.ContainingNamespace is { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true });

    // The member that stands for the contract's: another of the same name says nothing.
    private static TSyntax? Declared<TSyntax>(INamedTypeSymbol type, string member)
        where TSyntax : MemberDeclarationSyntax => Contracts(type)
        .SelectMany(contract => contract.GetMembers(member))
        .Select(type.FindImplementationForInterfaceMember)
        .OfType<ISymbol>()
        .SelectMany(static symbol => symbol.DeclaringSyntaxReferences)
        .Select(static reference => reference.GetSyntax())
        .OfType<TSyntax>()
        .FirstOrDefault();
}
