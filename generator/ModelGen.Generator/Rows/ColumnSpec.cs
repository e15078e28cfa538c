namespace ModelGen.Generator;

/// <summary>A property of a row. One sealed record a kind of value, in a file of its own, knows how it becomes numbers.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="HasIndicator">Whether a further column says that it is.</param>
internal abstract record ColumnSpec(string Property, bool IsNullable, bool HasIndicator)
{
    /// <summary>How many numbers the property becomes.</summary>
    public int Width => ValueWidth + (HasIndicator ? 1 : 0);

    /// <summary>What the numbers mean, for people and for the fingerprint.</summary>
    public string Meaning => ValueMeaning + (HasIndicator ? ", then whether it is missing" : "");

    /// <summary>Whether the model gives the numbers mean 0 and deviation 1.</summary>
    public virtual bool IsStandardized => false;

    /// <summary>The type of a class, where the property is a choice; null for a number.</summary>
    public abstract string? ClassType { get; }

    /// <summary>The classes as expressions, in their order; none for a number.</summary>
    public abstract IEnumerable<string> Classes { get; }

    /// <summary>How many units the output layer has that predicts the property.</summary>
    public abstract int OutputUnits { get; }

    /// <summary>What the property is, for messages: <c>an enum of 3 values</c>.</summary>
    public abstract string Description { get; }

    /// <summary>What makes an output of the property, as a member of the public enum <c>Activation</c>; null where several do.</summary>
    public abstract string? OutputActivation { get; }

    /// <summary>The statement that writes the property into the inputs, from the column on.</summary>
    public abstract string Encode(int column);

    /// <summary>The statements that write the property as the target: as a class number, or as numbers.</summary>
    public abstract string EncodeTarget(TargetKind kind);

    protected abstract int ValueWidth { get; }

    protected abstract string ValueMeaning { get; }

    protected string Access => "row." + Identifier.Escape(Property);

    protected string NameLiteral => CSharpLiteral.Text(Property);
}
