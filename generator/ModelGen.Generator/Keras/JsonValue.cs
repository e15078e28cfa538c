using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Generator;

/// <summary>What a JSON value is.</summary>
internal enum JsonKind
{
    Null,
    True,
    False,
    Number,
    String,
    Array,
    Object,
}

/// <summary>A JSON value and its place in the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Text">The characters of a string; a number as it is written.</param>
internal sealed record JsonValue(JsonKind Kind, TextSpan Span, string Text = "")
{
    /// <summary>The elements of an array.</summary>
    public IReadOnlyList<JsonValue> Items { get; init; } = [];

    /// <summary>The members of an object, in order.</summary>
    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    /// <summary>The value of a member; null where there is none, or where it is JSON's null.</summary>
    public JsonValue? this[string name] =>
        Members.FirstOrDefault(member => member.Name == name)?.Value is { Kind: not JsonKind.Null } value ? value : null;
}

/// <summary>A member of a JSON object.</summary>
internal sealed record JsonMember(string Name, JsonValue Value);

/// <summary>The first fault of a JSON text.</summary>
internal sealed record JsonError(int Position, string Message);
