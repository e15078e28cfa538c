using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Generator;

/// <summary>
/// Writes source text: keeps the indentation, ends lines with <c>\n</c> only, and formats numbers in the invariant
/// culture. It is the only way in which the emission writes.
/// </summary>
internal sealed class SourceWriter
{
    private const string Indentation = "    ";

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Writes text of one or more lines, each indented to the current depth.</summary>
    public void Line(string text)
    {
        foreach (string line in text.Replace("\r\n", "\n").Split('\n'))
        {
            AppendLine(line);
        }
    }

    /// <summary>Writes interpolated text of one or more lines, each indented to the current depth.</summary>
    public void Line(InvariantHandler text) => Line(text.ToString());

    /// <summary>Opens a block in braces, closed by disposing the result.</summary>
    public Block Open(string header)
    {
        Line(header);
        Line("{");
        _depth++;
        return new Block(this, "}");
    }

    /// <summary>Opens a block in braces, closed by disposing the result.</summary>
    public Block Open(InvariantHandler header) => Open(header.ToString());

    /// <summary>Opens an initializer in braces that ends with the given text.</summary>
    public Block OpenInitializer(string header, string open, string close)
    {
        Line(header);
        Line(open);
        _depth++;
        return new Block(this, close);
    }

    /// <summary>Indents what follows by one step, until the result is disposed.</summary>
    public Block Indent()
    {
        _depth++;
        return new Block(this, null);
    }

    /// <summary>The finished text.</summary>
    public SourceText ToSourceText()
    {
        if (_depth != 0)
        {
            throw new InvalidOperationException($"The generated text ends {_depth} blocks deep.");
        }

        return SourceText.From(_text.ToString(), Encoding.UTF8);
    }

    private void AppendLine(string line)
    {
        string content = line.TrimEnd();
        if (content.Length > 0)
        {
            for (int i = 0; i < _depth; i++)
            {
                _text.Append(Indentation);
            }

            _text.Append(content);
        }

        _text.Append('\n');
    }

    private void Close(string? close)
    {
        _depth--;
        if (close is not null)
        {
            Line(close);
        }
    }

    /// <summary>A block that is closed when disposed.</summary>
    public readonly struct Block(SourceWriter writer, string? close) : IDisposable
    {
        public void Dispose() => writer.Close(close);
    }
}
