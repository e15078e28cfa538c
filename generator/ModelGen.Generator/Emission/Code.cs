using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ModelGen.Generator;

/// <summary>Formats pieces of code in the invariant culture, whatever the machine's.</summary>
internal static class Code
{
    public static string Format(InvariantHandler text) => text.ToString();

    /// <summary>The numbers, separated by commas.</summary>
    public static string List(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(static number => Format($"{number}")));

    /// <summary>Joins the pieces that are not empty, one to a line.</summary>
    public static string Lines(params string[] pieces) => string.Join("\n", pieces.Where(static piece => piece.Length > 0));
}

/// <summary>Interpolation in the invariant culture; a <c>double</c> becomes a literal, a <c>bool</c> a keyword.</summary>
[InterpolatedStringHandler]
internal readonly struct InvariantHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder _builder = new(literalLength + (formattedCount * 8));

    public void AppendLiteral(string literal) => _builder.Append(literal);

    public void AppendFormatted(string? value) => _builder.Append(value);

    public void AppendFormatted(double value) => _builder.Append(CSharpLiteral.Double(value));

    public void AppendFormatted(int value) => _builder.Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(long value) => _builder.Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(bool value) => _builder.Append(value ? "true" : "false");

    public override string ToString() => _builder.ToString();
}
