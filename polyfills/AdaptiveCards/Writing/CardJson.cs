using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// Compact JSON into a buffer that each thread keeps. A card is several hundred small values, most of them names that need no
/// escaping; a general writer spends most of its time on finding that out.
/// </summary>
internal sealed class CardJson
{
    /// <summary>Danish letters cost two bytes each instead of six.</summary>
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>What most texts are made of, and what <see cref="Encoder"/> leaves as it is. It has the last word on all others.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Ascii, .. "æøåÆØÅéÉüÜöÖäÄ–—’»«…·•✓●○→"]);

    /// <summary>The same in UTF-8, so far as a byte can tell: ASCII, and the letters from À to ÿ, which all begin with 0xC3.</summary>
    private static readonly SearchValues<byte> PlainBytes = SearchValues.Create(
        [.. Ascii.Select(letter => (byte)letter), 0xC3, .. Enumerable.Range(0x80, 0x40).Select(code => (byte)code)]);

    [ThreadStatic]
    private static CardJson own;

    private byte[] buffer = new byte[16 * 1024];
    private int length;

    private static IEnumerable<char> Ascii => Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Except(['"', '\\']);

    internal ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>This thread's writer, empty.</summary>
    internal static CardJson Begin()
    {
        var json = own ??= new CardJson();
        json.length = 0;
        return json;
    }

    internal void WriteStartObject() => Open((byte)'{');

    internal void WriteStartObject(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        WriteStartObject();
    }

    internal void WriteEndObject() => Put((byte)'}');

    internal void WriteStartArray() => Open((byte)'[');

    internal void WriteStartArray(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        WriteStartArray();
    }

    internal void WriteEndArray() => Put((byte)']');

    /// <summary>One of the schema's names, which need no escaping.</summary>
    internal void WritePropertyName(ReadOnlySpan<byte> name)
    {
        Quoted(name);
        Put((byte)':');
    }

    internal void WritePropertyName(string name)
    {
        WriteStringValue(name);
        Put((byte)':');
    }

    internal void WriteString(ReadOnlySpan<byte> name, string value)
    {
        WritePropertyName(name);
        WriteStringValue(value);
    }

    /// <summary>One of the schema's words, which need no escaping.</summary>
    internal void WriteString(ReadOnlySpan<byte> name, ReadOnlySpan<byte> word)
    {
        WritePropertyName(name);
        Quoted(word);
    }

    internal void WriteBoolean(ReadOnlySpan<byte> name, bool value)
    {
        WritePropertyName(name);
        WriteBooleanValue(value);
    }

    internal void WriteNumber(ReadOnlySpan<byte> name, double value)
    {
        WritePropertyName(name);
        WriteNumberValue(value);
    }

    internal void WriteStringValue(string value)
    {
        if (value is null)
        {
            WriteNullValue();
            return;
        }

        Begin((3 * value.Length) + 2);
        buffer[length++] = (byte)'"';
        var text = buffer.AsSpan(length, Encoding.UTF8.GetBytes(value, buffer.AsSpan(length)));
        if (text.ContainsAnyExcept(PlainBytes) && value.AsSpan().ContainsAnyExcept(Plain))
        {
            Raw(Encoding.UTF8.GetBytes(Encoder.Encode(value)));
        }
        else
        {
            length += text.Length;
        }

        Put((byte)'"');
    }

    internal void WriteStringValue(DateTimeOffset value) =>
        WriteStringValue(value.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));

    internal void WriteBooleanValue(bool value) => Word(value ? "true"u8 : "false"u8);

    internal void WriteNullValue() => Word("null"u8);

    /// <exception cref="ArgumentException">JSON has no word for it.</exception>
    internal void WriteNumberValue<T>(T value)
        where T : IUtf8SpanFormattable
    {
        if (value is double number && !double.IsFinite(number))
        {
            throw new ArgumentException("Not a number.", nameof(value));
        }

        Begin(40);
        value.TryFormat(buffer.AsSpan(length), out var written, default, CultureInfo.InvariantCulture);
        length += written;
    }

    internal void WriteValue(JsonElement value)
    {
        Word(JsonMarshal.GetRawUtf8Value(value));
    }

    private void Open(byte bracket)
    {
        Begin(1);
        buffer[length++] = bracket;
    }

    private void Quoted(ReadOnlySpan<byte> plain)
    {
        Begin(plain.Length + 2);
        buffer[length++] = (byte)'"';
        plain.CopyTo(buffer.AsSpan(length));
        length += plain.Length;
        buffer[length++] = (byte)'"';
    }

    private void Word(ReadOnlySpan<byte> word)
    {
        Begin(word.Length);
        Raw(word);
    }

    /// <summary>Room for a value of so many bytes at most, and the comma before it.</summary>
    // The last byte tells whether there is one: inside a text none of these can be the last one, for a text ends with its quote.
    private void Begin(int most)
    {
        Room(most + 1);
        if (length > 0 && buffer[length - 1] is not ((byte)'{' or (byte)'[' or (byte)':'))
        {
            buffer[length++] = (byte)',';
        }
    }

    private void Put(byte one)
    {
        Room(1);
        buffer[length++] = one;
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }

    private void Room(int more)
    {
        if (buffer.Length - length < more)
        {
            Array.Resize(ref buffer, Math.Max(2 * buffer.Length, length + more));
        }
    }
}
