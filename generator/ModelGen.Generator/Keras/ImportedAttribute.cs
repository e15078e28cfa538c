using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Generator;

/// <summary>An attribute as a user would write it, read from a file.</summary>
/// <param name="Name">Its name in brackets: <c>Dense</c>.</param>
/// <param name="Place">Where the file says so.</param>
/// <param name="Arguments">Its arguments, those of the constructor first.</param>
internal sealed record ImportedAttribute(string Name, TextSpan Place, IReadOnlyList<ImportedArgument> Arguments)
{
    /// <summary>The attribute class's full name.</summary>
    public string AttributeName => $"{KnownNames.Namespace}.{Name}Attribute";

    public ImportedArgument? Find(string argument) =>
        Arguments.FirstOrDefault(found => string.Equals(found.Name, argument, StringComparison.OrdinalIgnoreCase));
}

/// <summary>An argument of such an attribute.</summary>
/// <param name="Name">The property, or in lower case the constructor's parameter.</param>
/// <param name="Value">An <c>int</c>, <c>double</c>, <c>bool</c> or <c>string</c>, an <see cref="EnumMember"/>, or a list of one of these.</param>
/// <param name="Place">Where the file says so.</param>
internal sealed record ImportedArgument(string Name, object Value, TextSpan Place);

/// <summary>A member of an enum of the library, as in <c>Activation.Relu</c>.</summary>
internal sealed record EnumMember(string Type, string Name);
