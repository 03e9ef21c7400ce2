using System.Text;

namespace MoedeBot.Documents.Reading;

/// <summary>Bytes as text.</summary>
/// <param name="Text">The text; null when the bytes are none.</param>
/// <param name="Encoding">Name of the encoding, for people.</param>
/// <param name="Guessed">Nothing in the bytes says the encoding; it is the likeliest.</param>
internal readonly record struct Decoded(string? Text, string Encoding, bool Guessed);

/// <summary>Recognises UTF-8 and UTF-16 with and without a mark, Windows-1252 and ISO-8859-1.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>What Windows-1252 has at 0x80–0x9F where ISO-8859-1 has control characters; 0 for the five that it leaves free.</summary>
    private const string Windows1252High =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    /// <summary>Decodes the bytes.</summary>
    public static Decoded Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return Utf8(bytes[3..]) is { } marked ? new(marked, "UTF-8", false) : new(Western(bytes[3..]), "Windows-1252", true);
        if (bytes is [0xFF, 0xFE, ..])
            return new(Encoding.Unicode.GetString(bytes[2..]), "UTF-16", false);
        if (bytes is [0xFE, 0xFF, ..])
            return new(Encoding.BigEndianUnicode.GetString(bytes[2..]), "UTF-16", false);
        if (Wide(bytes) is { } wide)
            return new(wide.GetString(bytes), "UTF-16", true);
        if (bytes.Contains((byte)0))
            return default;
        return Utf8(bytes) is { } text ? new(text, "UTF-8", false) : new(Western(bytes), "Windows-1252", true);
    }

    /// <summary>Whether the text is a file's bytes taken for text: control characters among its first 4,000.</summary>
    public static bool LooksBinary(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4000));
        var controls = 0;
        foreach (var c in start)
        {
            if (c == '\0')
                return true;
            if ((c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v')) || c == '\uFFFD')
                controls++;
        }

        return controls * 50 > start.Length;
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Danish text in UTF-16 has a zero in nearly every other byte.
    private static UnicodeEncoding? Wide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || bytes.Length % 2 != 0)
            return null;
        var (even, odd) = (0, 0);
        var sample = bytes[..Math.Min(bytes.Length & ~1, 2000)];
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var enough = sample.Length / 2 * 7 / 10;
        return odd > enough && even == 0 ? new UnicodeEncoding(false, false)
            : even > enough && odd == 0 ? new UnicodeEncoding(true, false)
            : null;
    }

    private static string Western(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
            text.Append(b is >= 0x80 and < 0xA0 && Windows1252High[b - 0x80] is > '\0' and var c ? c : (char)b);
        return text.ToString();
    }
}
