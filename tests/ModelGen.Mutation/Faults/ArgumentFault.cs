using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Mutation;

/// <summary>Two neighbouring arguments of the same type in the wrong order.</summary>
internal sealed class ArgumentFault : IFaultKind
{
    // Their operands may change places.
    private static readonly string[] Commutative = ["Min", "Max", "MinNative", "MaxNative", "Equals", "FusedMultiplyAdd"];

    public string Name => "arguments";

    public IEnumerable<SyntaxNode> Replacements(SyntaxNode node, SemanticModel model)
    {
        if (node is not ArgumentListSyntax list)
        {
            yield break;
        }

        int first = IsCommutative(list) ? 1 : 0;
        for (int i = first; i + 1 < list.Arguments.Count; i++)
        {
            if (MayBeConfused(list.Arguments[i], list.Arguments[i + 1], model))
            {
                ArgumentSyntax[] arguments = [.. list.Arguments];
                (arguments[i], arguments[i + 1]) = (arguments[i + 1], arguments[i]);
                yield return list.WithArguments(SyntaxFactory.SeparatedList(arguments));
            }
        }
    }

    private static bool IsCommutative(ArgumentListSyntax list) =>
        list.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: { } name } } && Commutative.Contains(name);

    private static bool MayBeConfused(ArgumentSyntax one, ArgumentSyntax other, SemanticModel model) =>
        one.NameColon is null
        && other.NameColon is null
        && one.RefKindKeyword.RawKind == other.RefKindKeyword.RawKind
        && !one.IsEquivalentTo(other)
        && model.GetTypeInfo(one.Expression).ConvertedType is { SpecialType: not SpecialType.System_String } type
        && SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(other.Expression).ConvertedType);
}
