using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>What two members of a class may not have in common.</summary>
/// <param name="Name">The name; <see cref="Constructor"/> for a constructor.</param>
/// <param name="Parameters">The types of a method's parameters; null for every other member, which shares its name with none.</param>
internal sealed record MemberSignature(string Name, EquatableArray<string>? Parameters = null)
{
    public const string Constructor = WellKnownMemberNames.InstanceConstructorName;

    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>A constructor or method, from its text up to the body.</summary>
    public static MemberSignature Parse(string text) => SyntaxFactory.ParseMemberDeclaration(text + ";") switch
    {
        MethodDeclarationSyntax method => new(method.Identifier.ValueText, Types(method.ParameterList)),
        ConstructorDeclarationSyntax constructor => new(Constructor, Types(constructor.ParameterList)),
        FieldDeclarationSyntax field => new(field.Declaration.Variables[0].Identifier.ValueText),
        _ => throw new ArgumentException($"'{text}' is no signature.", nameof(text)),
    };

    public static MemberSignature Of(ISymbol member) => member switch
    {
        IMethodSymbol method => new(method.Name, Types(method)),
        _ => new(member.Name),
    };

    /// <summary>Whether a class cannot have both.</summary>
    public bool CollidesWith(MemberSignature other) =>
        Name == other.Name && (Parameters is not { } own || other.Parameters is not { } others || own.Equals(others));

    /// <summary>As people write it: <c>Predict(ReadOnlySpan&lt;float&gt;)</c>.</summary>
    public override string ToString() => Name + ParameterList;

    /// <summary>The types in parentheses; empty for what is no method.</summary>
    public string ParameterList => Parameters is { } types
        ? $"({string.Join(", ", types.Select(static type => type.Replace("System.", "").Replace("ModelGen.", "")))})"
        : "";

    private static EquatableArray<string> Types(ParameterListSyntax list) => list.Parameters
        .Select(static parameter => Written(parameter.Type!).Replace("Api::", "ModelGen.").Replace("Sys::", "System.").Replace("global::", ""))
        .ToEquatableArray();

    /// <summary>Only of value types does the question mark make another type; generated members have such of predefined types alone.</summary>
    private static string Written(TypeSyntax type) => type is NullableTypeSyntax { ElementType: not PredefinedTypeSyntax and var element }
        ? element.ToString()
        : type.ToString();

    private static EquatableArray<string> Types(IMethodSymbol method) => method.Parameters
        .Select(static parameter => parameter.Type.ToDisplayString(TypeFormat))
        .ToEquatableArray();
}
