using System.Globalization;

namespace ModelGen.Benchmarks;

/// <summary>What follows a command: pairs of <c>--name value</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = [];

    /// <exception cref="ArgumentException">An option is unknown or has no value.</exception>
    public Options(ReadOnlySpan<string> arguments, params ReadOnlySpan<string> known)
    {
        for (int i = 0; i < arguments.Length; i += 2)
        {
            if (!known.Contains(arguments[i]) || i + 1 == arguments.Length)
            {
                throw new ArgumentException($"'{arguments[i]}' is no option with a value; there are: {string.Join(", ", known!)}.");
            }

            _values[arguments[i]] = arguments[i + 1];
        }
    }

    /// <summary>The value of an option, or null.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>The value of an option as a number.</summary>
    public double Number(string name, double otherwise) =>
        this[name] is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
