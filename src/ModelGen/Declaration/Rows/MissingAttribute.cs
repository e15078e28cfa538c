namespace ModelGen;

/// <summary>Says what <see langword="null"/> means in a property of a row that is nullable.</summary>
/// <param name="meaning">What is done.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MissingAttribute(Missing meaning) : Attribute
{
    /// <summary>What is done.</summary>
    public Missing Meaning { get; } = meaning;
}
