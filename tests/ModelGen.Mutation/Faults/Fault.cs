using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Mutation;

/// <summary>One deliberate fault: a node of a source file that becomes another.</summary>
/// <param name="File">The path from the root of the repository.</param>
/// <param name="Kind">The name of the kind.</param>
/// <param name="Node">The node as it is.</param>
/// <param name="Replacement">The node as it becomes.</param>
internal sealed record Fault(string File, string Kind, SyntaxNode Node, SyntaxNode Replacement)
{
    private const int LongestText = 100;

    /// <summary>The 1-based line.</summary>
    public int Line => Node.SyntaxTree.GetLineSpan(Node.Span).StartLinePosition.Line + 1;

    /// <summary>The member around it, <c>SoftmaxBlock.Store</c>; <c>SoftmaxBlock.Store#2</c> where it is the second that reads so.</summary>
    public string Place
    {
        get
        {
            MemberDeclarationSyntax member = Node.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
            int before = member.DescendantNodes().Count(other => other.SpanStart < Node.SpanStart && other.IsKind(Node.Kind()) && Text(other) == Text(Node));
            string type = member.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()!.Identifier.Text;
            return before == 0 ? type + Name(member) : $"{type}{Name(member)}#{before + 1}";
        }
    }

    /// <summary>Where and what, in a line.</summary>
    public string Description => $"{File}:{Line} {Change}";

    /// <summary>What becomes what.</summary>
    public string Change => $"{Text(Node)} => {Text(Replacement)}";

    /// <summary>The source file with the fault.</summary>
    public SyntaxTree Apply() =>
        Node.SyntaxTree.WithRootAndOptions(Node.SyntaxTree.GetRoot().ReplaceNode(Node, Replacement.WithTriviaFrom(Node)), Node.SyntaxTree.Options);

    private static string Name(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax => "",
        PropertyDeclarationSyntax property => "." + property.Identifier.Text,
        MethodDeclarationSyntax method => "." + method.Identifier.Text,
        FieldDeclarationSyntax field => "." + field.Declaration.Variables[0].Identifier.Text,
        ConstructorDeclarationSyntax => ".ctor",
        _ => "." + member.Kind(),
    };

    private static string Text(SyntaxNode node)
    {
        string text = string.Join(' ', node.NormalizeWhitespace().ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= LongestText ? text : text[..LongestText] + "...";
    }
}
