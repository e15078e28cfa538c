using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Generator;

/// <summary>
/// Reads JSON as RFC 8259 defines it, and keeps the places of all values. The compiler loads generators without their
/// dependencies, and has no JSON reader for them.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>Deeper texts are refused, before the stack ends.</summary>
    private const int DeepestNesting = 64;

    private readonly string _text;
    private int _position;
    private int _depth;
    private JsonError? _error;

    private JsonReader(string text) => _text = text;

    private char Next => _position < _text.Length ? _text[_position] : '\0';

    private bool IsAtEnd => _position >= _text.Length;

    /// <summary>Reads the only value of a text.</summary>
    public static (JsonValue? Value, JsonError? Error) Read(string text)
    {
        JsonReader reader = new(text);
        JsonValue? value = reader.ReadValue();
        reader.SkipSpace();
        if (value is not null && !reader.IsAtEnd)
        {
            value = reader.Fail("there is more after the end of the value");
        }

        return (value, reader._error);
    }

    private JsonValue? ReadValue()
    {
        SkipSpace();
        return Next switch
        {
            '{' => Nested(ReadObject),
            '[' => Nested(ReadArray),
            '"' => ReadString(),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            _ => ReadWord(),
        };
    }

    private JsonValue? Nested(Func<JsonValue?> read)
    {
        if (_depth == DeepestNesting)
        {
            return Fail(string.Format(CultureInfo.InvariantCulture, "it is nested deeper than {0} levels", DeepestNesting));
        }

        _depth++;
        JsonValue? value = read();
        _depth--;
        return value;
    }

    private JsonValue? ReadObject()
    {
        int start = _position++;
        List<JsonMember> members = [];
        HashSet<string> names = [];
        if (TryClose('}'))
        {
            return new JsonValue(JsonKind.Object, From(start));
        }

        do
        {
            SkipSpace();
            if (Next != '"')
            {
                return Fail("a name in quotes is expected");
            }

            int begin = _position;
            if (ReadString() is not { } name)
            {
                return null;
            }

            if (!names.Add(name.Text))
            {
                _position = begin;
                return Fail($"the name \"{name.Text}\" is there twice");
            }

            SkipSpace();
            if (!TrySkip(':'))
            {
                return Fail("':' is expected");
            }

            if (ReadValue() is not { } value)
            {
                return null;
            }

            members.Add(new JsonMember(name.Text, value));
            SkipSpace();
        }
        while (TrySkip(','));

        return TryClose('}') ? new JsonValue(JsonKind.Object, From(start)) { Members = members } : Fail("',' or '}' is expected");
    }

    private JsonValue? ReadArray()
    {
        int start = _position++;
        List<JsonValue> items = [];
        if (TryClose(']'))
        {
            return new JsonValue(JsonKind.Array, From(start));
        }

        do
        {
            if (ReadValue() is not { } item)
            {
                return null;
            }

            items.Add(item);
            SkipSpace();
        }
        while (TrySkip(','));

        return TryClose(']') ? new JsonValue(JsonKind.Array, From(start)) { Items = items } : Fail("',' or ']' is expected");
    }

    private JsonValue? ReadString()
    {
        int start = _position++;
        StringBuilder text = new();
        while (Next != '"')
        {
            if (IsAtEnd || Next < ' ')
            {
                return Fail("the string has no end on its line");
            }

            if (Next != '\\')
            {
                text.Append(_text[_position++]);
            }
            else if (ReadEscape() is { } character)
            {
                text.Append(character);
            }
            else
            {
                return Fail("the escape is none of JSON's");
            }
        }

        _position++;
        return new JsonValue(JsonKind.String, From(start), text.ToString());
    }

    private char? ReadEscape()
    {
        const string Letters = "\"\\/bfnrt";
        const string Characters = "\"\\/\b\f\n\r\t";
        char letter = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        if (Letters.IndexOf(letter) is >= 0 and var index)
        {
            _position += 2;
            return Characters[index];
        }

        const int CodeStart = 2;
        const int CodeLength = 4;
        if (letter == 'u'
            && _position + CodeStart + CodeLength <= _text.Length
            && ushort.TryParse(_text.Substring(_position + CodeStart, CodeLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
        {
            _position += CodeStart + CodeLength;
            return (char)code;
        }

        return null;
    }

    private JsonValue? ReadNumber()
    {
        int start = _position;
        TrySkip('-');
        bool isNumber = TrySkip('0') || SkipDigits();
        if (isNumber && TrySkip('.'))
        {
            isNumber = SkipDigits();
        }

        if (isNumber && (TrySkip('e') || TrySkip('E')))
        {
            _ = TrySkip('+') || TrySkip('-');
            isNumber = SkipDigits();
        }

        return isNumber && !char.IsLetterOrDigit(Next)
            ? new JsonValue(JsonKind.Number, From(start), _text.Substring(start, _position - start))
            : Fail("the number is not written as JSON has it");
    }

    private JsonValue? ReadWord()
    {
        foreach ((string word, JsonKind kind) in new[] { ("null", JsonKind.Null), ("true", JsonKind.True), ("false", JsonKind.False) })
        {
            if (string.CompareOrdinal(_text, _position, word, 0, word.Length) == 0)
            {
                _position += word.Length;
                return new JsonValue(kind, From(_position - word.Length));
            }
        }

        return Fail(IsAtEnd ? "the text ends where a value is expected" : "a value is expected");
    }

    private bool SkipDigits()
    {
        int start = _position;
        while (Next is >= '0' and <= '9')
        {
            _position++;
        }

        return _position > start;
    }

    private void SkipSpace()
    {
        while (Next is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }
    }

    private bool TryClose(char bracket)
    {
        SkipSpace();
        return TrySkip(bracket);
    }

    private bool TrySkip(char expected)
    {
        if (Next != expected || IsAtEnd)
        {
            return false;
        }

        _position++;
        return true;
    }

    private TextSpan From(int start) => TextSpan.FromBounds(start, _position);

    private JsonValue? Fail(string message)
    {
        _error ??= new JsonError(_position, message);
        return null;
    }
}
