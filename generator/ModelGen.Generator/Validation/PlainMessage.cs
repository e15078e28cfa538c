using System.Globalization;
using System.Text;

namespace ModelGen.Generator;

/// <summary>Messages as one line that every output can show, whatever the names in them: they come from files, too.</summary>
internal static class PlainMessage
{
    /// <summary>The text with line ends, other control characters and halves of surrogate pairs as escapes.</summary>
    public static string Of(string text)
    {
        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                plain.Append(text[i++]).Append(text[i]);
            }
            else if (char.IsControl(text[i]) || char.IsSurrogate(text[i]) || text[i] is '\u2028' or '\u2029')
            {
                plain.AppendFormat(CultureInfo.InvariantCulture, "\\u{0:x4}", (int)text[i]);
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
