using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>
/// Typed access to an attribute's arguments, by the name of the property or constructor parameter. What is missing has the
/// fallback value.
/// </summary>
/// <param name="ordinal">The attribute's place among the declaration's ModelGen attributes.</param>
internal abstract class AttributeArguments(int ordinal)
{
    /// <summary>The attribute's place among the declaration's ModelGen attributes.</summary>
    public int Ordinal => ordinal;

    /// <summary>The attribute class's full name.</summary>
    public abstract string AttributeName { get; }

    /// <summary>Whether the compiler could read and bind the attribute; if not it reports an error of its own.</summary>
    public virtual bool IsBound => true;

    /// <summary>The arguments as they are written in the source, whether they bind or not.</summary>
    public virtual IEnumerable<(AttributeTarget Target, ExpressionSyntax Value)> Written => [];

    /// <summary>The type argument of a generic attribute; null where there is none.</summary>
    public virtual ITypeSymbol? TypeArgument => null;

    /// <summary>The user's type that a generic attribute names; null where there is none.</summary>
    public virtual OwnType? Own => null;

    public AttributeTarget Target(string? argument = null, int? element = null) => new(ordinal, argument, element);

    /// <summary>Whether the argument is there.</summary>
    public abstract bool Has(string name);

    public abstract int Int(string name, int fallback);

    public abstract bool Bool(string name, bool fallback);

    public abstract string? Text(string name);

    /// <summary>A number that has a use as a <c>float</c>.</summary>
    public abstract double Double(string name, double fallback);

    /// <summary>The argument as an integer division that loses its remainder; null when it is none.</summary>
    public virtual IntegerDivision? DivisionOf(string name) => null;

    /// <summary>The name of an enum's member, such as <c>Relu</c>.</summary>
    public abstract string Enum(string name, string fallback);

    public abstract IEnumerable<int> Ints(string name);

    /// <summary>The numbers of an array.</summary>
    public abstract IEnumerable<double> Doubles(string name);

    /// <summary>The names of an array's enum members.</summary>
    public abstract IEnumerable<string> Enums(string name);
}
