using System.Globalization;
using System.Text;

namespace MoedeBot.Cards;

/// <summary>
/// Makes people's text harmless in a card: no markdown, no mention, no date function. Cards run <c>{{DATE(…)}}</c> in every
/// kind of text and a backslash does not stop it; a mention needs <c>&lt;at&gt;</c> in one piece.
/// </summary>
internal static class CardText
{
    private const char Break = '\u200B';

    /// <summary>For runs, labels, button titles, speak and notifications: what does not read markdown.</summary>
    internal static string Plain(string text)
    {
        if (!NeedsCare(text))
            return text;

        var safe = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsControl(letter) && letter is not '\n' and not '\t')
                continue;
            safe.Append(letter);
            if ((letter == '{' && Next(text, at) == '{') || (letter == '<' && Next(text, at) is 'a' or 'A' or '/'))
                safe.Append(Break);
        }

        return safe.ToString();
    }

    /// <summary>For text blocks and facts: markdown is escaped, and so is what makes a list or heading at the start of a line.</summary>
    internal static string Escaped(string text)
    {
        var plain = Plain(text);
        var safe = (StringBuilder?)null;
        var lineStart = true;
        for (var at = 0; at < plain.Length; at++)
        {
            var letter = plain[at];
            if (IsMark(letter) || (lineStart && letter is '-' or '+' or '#' or '>') || EndsNumber(plain, at))
                (safe ??= new StringBuilder(plain.Length + 8).Append(plain, 0, at)).Append('\\');
            safe?.Append(letter);
            lineStart = letter == '\n' || (lineStart && letter == ' ');
        }

        return safe?.ToString() ?? plain;
    }

    /// <summary>Cuts after the last sentence, or else the last word, that fits; never inside a letter of several code units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">UTF-16 units that may be left; an ellipsis comes on top when something was cut.</param>
    internal static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;

        var end = text.AsSpan(0, most).LastIndexOf(". ") + 1;
        if (end < most / 2)
            end = text.AsSpan(0, most).LastIndexOfAny(' ', '\n');
        return (end < most / 2 ? WholeLetters(text, most) : text[..end]).TrimEnd() + " …";
    }

    /// <summary>The longest beginning of at most that many UTF-16 units that ends between two letters as people see them.</summary>
    internal static string WholeLetters(string text, int most)
    {
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is > 0 and var length && end + length <= most)
            end += length;
        return text[..end];
    }

    private static bool NeedsCare(string text)
    {
        foreach (var letter in text)
        {
            if (letter is '{' or '<' || (char.IsControl(letter) && letter is not '\n' and not '\t'))
                return true;
        }

        return false;
    }

    private static bool IsMark(char letter) => letter is '\\' or '*' or '_' or '[' or ']' or '~' or '`';

    private static bool EndsNumber(string text, int at)
    {
        if (text[at] is not ('.' or ')') || at == 0 || !char.IsAsciiDigit(text[at - 1]))
            return false;
        var start = at - 1;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        return start == 0 || text.AsSpan(0, start).TrimEnd(' ') is [] or [.., '\n'];
    }

    private static char Next(string text, int at) => at + 1 < text.Length ? text[at + 1] : '\0';
}
