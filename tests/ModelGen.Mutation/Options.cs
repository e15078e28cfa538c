using System.Globalization;

namespace ModelGen.Mutation;

/// <summary>What the program is asked for.</summary>
internal sealed class Options
{
    private readonly string? _only;
    private readonly int? _line;

    /// <exception cref="ArgumentException">An option is unknown or has no value.</exception>
    public Options(ReadOnlySpan<string> arguments)
    {
        for (; arguments is [var name, var value, ..]; arguments = arguments[2..])
        {
            switch (name)
            {
                case "--count":
                    Count = Number(name, value);
                    break;
                case "--from":
                    From = Number(name, value);
                    break;
                case "--seed":
                    Seed = Number(name, value);
                    break;
                case "--only":
                    _only = value;
                    break;
                case "--line":
                    _line = Number(name, value);
                    break;
                default:
                    throw new ArgumentException($"There is no option '{name}'.");
            }
        }

        if (arguments is [var last])
        {
            throw new ArgumentException($"'{last}' is no option with a value.");
        }
    }

    /// <summary>Number of faults.</summary>
    public int Count { get; } = 300;

    /// <summary>Number of faults to pass over, those that do not compile included.</summary>
    public int From { get; }

    /// <summary>The seed of the choice.</summary>
    public int Seed { get; } = 1;

    /// <summary>Whether faults in a file are wanted.</summary>
    public bool Wants(string file) => _only is null || file.Contains(_only, StringComparison.Ordinal);

    /// <summary>Whether a fault in a wanted file is wanted.</summary>
    public bool Wants(Fault fault) => _line is null || fault.Line == _line;

    private static int Number(string name, string value) => int.TryParse(value, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw new ArgumentException($"{name} wants a number, not '{value}'.");
}
