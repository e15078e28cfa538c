using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>The piece of the declaration that an issue speaks of, without positions.</summary>
/// <param name="Ordinal">Which of the declaration's ModelGen attributes, in source order; <see cref="ClassName"/> for the class itself, <see cref="ClassMember"/> for one of its members.</param>
/// <param name="Argument">The parameter or property at fault; null for the whole attribute. For <see cref="ClassMember"/>, the member's documentation id.</param>
/// <param name="Element">Which value of an array argument; for <see cref="ClassName"/>, how many types out. Null for the whole.</param>
internal sealed record AttributeTarget(int Ordinal, string? Argument = null, int? Element = null)
{
    /// <summary>The ordinal that stands for the class's name.</summary>
    public const int ClassName = -1;

    /// <summary>The ordinal that stands for a member of the class.</summary>
    public const int ClassMember = -2;

    /// <summary>The ordinal that stands for the file that the model is read from.</summary>
    public const int ImportedFile = -3;

    private const string RowPrefix = "row.";

    /// <summary>Whether it is a property of the type of rows, which is not part of the declaration; the place is that of the attribute that names the type.</summary>
    public bool IsRowProperty => Argument?.StartsWith(RowPrefix, StringComparison.Ordinal) == true;

    /// <summary>A property of the type of rows that the attribute names.</summary>
    public static AttributeTarget RowProperty(int ordinal, string property) => new(ordinal, RowPrefix + property);

    /// <summary>The place in a block, if what is wrong is there; the attribute is then the one that uses the block.</summary>
    public BlockPlace? Inside { get; init; }

    /// <summary>The place of the first fault in the file that the model is read from.</summary>
    public static AttributeTarget File { get; } = new(ImportedFile);

    public static AttributeTarget Class { get; } = new(ClassName);

    /// <summary>The name of a type around the class; 1 is the one directly around it.</summary>
    public static AttributeTarget Container(int depth) => new(ClassName, Argument: null, depth);

    /// <summary>A member that the user wrote.</summary>
    public static AttributeTarget Member(ISymbol member) => new(ClassMember, member.GetDocumentationCommentId());
}
