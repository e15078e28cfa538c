using System.Globalization;

namespace ModelGen.EndToEnd.Tests;

/// <summary>The text of an attribute, built an argument at a time; arguments that are the default are left out.</summary>
internal sealed class AttributeText(string name)
{
    private readonly List<string> _arguments = [];

    /// <summary>A number as C# writes it.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The enum member of a golden name: "LeakyRelu" for "leaky_relu".</summary>
    public static string Member(string goldenName) =>
        string.Concat(goldenName.Split('_').Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));

    public AttributeText Positional(string argument)
    {
        _arguments.Add(argument);
        return this;
    }

    public AttributeText Set(string property, double? value, double @default = 0)
    {
        if (value is { } number && number != @default)
        {
            _arguments.Add($"{property} = {Number(number)}");
        }

        return this;
    }

    public AttributeText Set(string property, bool value, bool @default = false)
    {
        if (value != @default)
        {
            _arguments.Add($"{property} = {(value ? "true" : "false")}");
        }

        return this;
    }

    public AttributeText Set(string property, GoldenPenalty? penalty) =>
        Set(property + "L1", penalty?.L1).Set(property + "L2", penalty?.L2);

    public override string ToString() => _arguments.Count == 0 ? name : $"{name}({string.Join(", ", _arguments)})";
}
