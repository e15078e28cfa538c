using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Analyzers.Tests;

/// <summary>Damages source text as hurried typing does: tokens are lost, doubled, exchanged and replaced.</summary>
internal sealed class SourceMutator(string source, int seed)
{
    private static readonly string[] Fragments =
    [
        "0", "-1", "2147483647", "1e400", "0.2", "null", "\"text\"", "double.NaN", "1 / 255", "default", "(", ")", "[", "]", "{", "}", ",", ";", "=", "<", ">",
        "partial", "static", "record", "class", "Model", "[Flatten]", "[Dense]", "[Dense(8)]", "[Input(28, 28)]", "[Loss]", "[Loss(Loss.External)]", "[Adam]",
        "Activation.Softmax", "Activation.None", "Loss.Huber", "nameof(Net)", "Net.InputSize", "new[] { 1 }", "Name = \"A\"", "Trainable = false", "// comment\n",
        "#if X\n", "#endif\n", "typeof(int)", "ModelGen.", "global::", "é", "@class",
    ];

    private static readonly string[] Numbers = ["0", "1", "2", "3", "7", "16", "100", "0.5", "0.01", "1e-6"];

    private readonly Random _random = new(seed);
    private readonly List<string> _tokens =
        [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens(descendIntoTrivia: false).Select(static token => token.ToFullString())];

    /// <summary>The source with one to four faults.</summary>
    public string Mutate()
    {
        for (int faults = _random.Next(1, 5); faults > 0; faults--)
        {
            Damage();
        }

        return string.Concat(_tokens);
    }

    /// <summary>The source with another number, or with a line lost, doubled or exchanged with the next one, which may be valid.</summary>
    public string Alter()
    {
        int[] numbers = [.. Enumerable.Range(0, _tokens.Count).Where(index => _tokens[index].Length > 0 && char.IsAsciiDigit(_tokens[index][0]))];
        if (_random.Next(2) == 0)
        {
            _tokens[numbers[_random.Next(numbers.Length)]] = Numbers[_random.Next(Numbers.Length)];
            return string.Concat(_tokens);
        }

        List<string> lines = [.. source.Split('\n')];
        int at = _random.Next(lines.Count - 1);
        switch (_random.Next(3))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, lines[at]); break;
            default: (lines[at], lines[at + 1]) = (lines[at + 1], lines[at]); break;
        }

        return string.Join('\n', lines);
    }

    private void Damage()
    {
        int at = _random.Next(_tokens.Count - 1);
        switch (_random.Next(5))
        {
            case 0: _tokens.RemoveAt(at); break;
            case 1: _tokens.Insert(at, _tokens[at]); break;
            case 2: (_tokens[at], _tokens[at + 1]) = (_tokens[at + 1], _tokens[at]); break;
            case 3: _tokens[at] = Fragments[_random.Next(Fragments.Length)] + " "; break;
            default: _tokens.Insert(at, Fragments[_random.Next(Fragments.Length)] + " "); break;
        }
    }
}
