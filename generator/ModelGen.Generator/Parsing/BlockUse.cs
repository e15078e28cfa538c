using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary><c>[Use&lt;T&gt;]</c> or <c>[Residual&lt;T&gt;]</c>: the layers of a block, so many times.</summary>
/// <param name="Attribute">As it is written.</param>
/// <param name="Block">The class that it names; null while that is no class yet.</param>
/// <param name="IsResidual">Whether the block's input is added to its output.</param>
internal sealed record BlockUse(AttributeArguments Attribute, INamedTypeSymbol? Block, bool IsResidual)
{
    private const string Use = "ModelGen.UseAttribute<T>";
    private const string Residual = "ModelGen.ResidualAttribute<T>";

    public int Repeat => Attribute.Int("Repeat", 1);

    /// <summary>The written name of a repetition; null where none is written.</summary>
    public string? NameOf(int repetition) => Attribute.Text("Name") switch
    {
        null => null,
        var name when Repeat == 1 => name,
        var name => FormattableString.Invariant($"{name}{repetition + 1}"),
    };

    /// <summary>Whether an attribute of that name puts a block in its place.</summary>
    public static bool IsUse(string attributeName) => attributeName is Use or Residual;

    /// <summary>Null where the attribute is another.</summary>
    public static BlockUse? Read(AttributeArguments attribute) => IsUse(attribute.AttributeName)
        ? new BlockUse(attribute, attribute.TypeArgument as INamedTypeSymbol is { TypeKind: not TypeKind.Error } block ? block : null, attribute.AttributeName == Residual)
        : null;
}
