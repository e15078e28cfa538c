namespace ModelGen;

/// <summary>
/// Gives a text or an integer of a row one column for each of its values, of which one is 1: <c>[OneHot("red", "green")]</c>,
/// <c>[OneHot(4, 6, 8)]</c>. Another value is an error. An enum is read like that without being told.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OneHotAttribute : Attribute
{
    /// <summary>The values are the members of the property's enum, as without the attribute.</summary>
    public OneHotAttribute()
    {
    }

    /// <summary>The values of a text.</summary>
    /// <param name="values">At least two, in the order of the columns; capitals matter.</param>
    public OneHotAttribute(params string[] values) => Values = values;

    /// <summary>The values of an integer.</summary>
    /// <param name="values">At least two, in the order of the columns.</param>
    public OneHotAttribute(params int[] values) => Values = [.. values];

    /// <summary>The values, in the order of the columns; none for an enum.</summary>
    public IReadOnlyList<object> Values { get; } = [];
}
