using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Writes properties so that a default costs no bytes.</summary>
internal static class JsonWriting
{
    internal static void Text(this CardJson json, ReadOnlySpan<byte> name, string value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    internal static void Flag(this CardJson json, ReadOnlySpan<byte> name, bool value, bool unless = false)
    {
        if (value != unless)
        {
            json.WriteBoolean(name, value);
        }
    }

    internal static void Flag(this CardJson json, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(name, known);
        }
    }

    /// <summary>Not written when it is not a number: the official models say "absent" so.</summary>
    internal static void Number(this CardJson json, ReadOnlySpan<byte> name, double value)
    {
        if (!double.IsNaN(value))
        {
            json.WriteNumber(name, value);
        }
    }

    internal static void Word(this CardJson json, ReadOnlySpan<byte> name, byte[][] words, int value)
    {
        if (value != 0)
        {
            json.WriteString(name, words[value]);
        }
    }

    internal static void Style(this CardJson json, ReadOnlySpan<byte> name, AdaptiveContainerStyle? value)
    {
        if (value is { } known)
        {
            json.WriteString(name, Words.Container[(int)known]);
        }
    }

    internal static void Height(this CardJson json, ReadOnlySpan<byte> name, AdaptiveHeight value)
    {
        if (value?.HeightType == AdaptiveHeightType.Stretch)
        {
            json.WriteString(name, "stretch"u8);
        }
        else if (value?.HeightType == AdaptiveHeightType.Pixel)
        {
            json.WriteString(name, Pixels(value.Unit ?? 0));
        }
    }

    internal static void Width(this CardJson json, ReadOnlySpan<byte> name, AdaptiveWidth value)
    {
        switch (value?.WidthType)
        {
            case null:
                break;
            case AdaptiveWidthType.Auto:
                json.WriteString(name, "auto"u8);
                break;
            case AdaptiveWidthType.Stretch:
                json.WriteString(name, "stretch"u8);
                break;
            case AdaptiveWidthType.Pixel:
                json.WriteString(name, Pixels(value.Unit ?? 0));
                break;
            default:
                json.WriteNumber(name, value.Unit ?? 1);
                break;
        }
    }

    internal static string Pixels(double value) => string.Create(CultureInfo.InvariantCulture, $"{value}px");

    internal static void Item(this CardJson json, ReadOnlySpan<byte> name, AdaptiveTypedElement item)
    {
        if (item is not null)
        {
            json.WritePropertyName(name);
            item.Write(json);
        }
    }

    internal static void Items<T>(this CardJson json, ReadOnlySpan<byte> name, List<T> items)
        where T : AdaptiveTypedElement
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            item.Write(json);
        }

        json.WriteEndArray();
    }

    internal static void Properties(this CardJson json, Dictionary<string, object> properties)
    {
        foreach (var (name, value) in properties)
        {
            json.WritePropertyName(name);
            json.Plain(value);
        }
    }

    private static void Properties(this CardJson json, IEnumerable<KeyValuePair<string, object>> properties)
    {
        foreach (var (name, value) in properties)
        {
            json.WritePropertyName(name);
            json.Plain(value);
        }
    }

    /// <summary>A plain value: text, number, truth value, date, dictionary or list of such. Anything else is a fault of the caller.</summary>
    internal static void Plain(this CardJson json, object value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case DateTimeOffset time: json.WriteStringValue(time); break;
            case Guid id: json.WriteStringValue(id.ToString()); break;
            case JsonElement element: json.WriteValue(element); break;
            case AdaptiveTypedElement element: element.Write(json); break;
            case Dictionary<string, object> map: Map(json, map); break;
            case IEnumerable<KeyValuePair<string, object>> map: Map(json, map); break;
            case IEnumerable<KeyValuePair<string, string>> map: Map(json, map.Select(pair => KeyValuePair.Create(pair.Key, (object)pair.Value))); break;
            case IEnumerable list: List(json, list); break;
            default: throw new NotSupportedException($"Card data holds a {value.GetType().Name}; it may hold plain values only.");
        }
    }

    // What nearly every map is: enumerated without an object for it.
    private static void Map(CardJson json, Dictionary<string, object> map)
    {
        json.WriteStartObject();
        json.Properties(map);
        json.WriteEndObject();
    }

    private static void Map(CardJson json, IEnumerable<KeyValuePair<string, object>> map)
    {
        json.WriteStartObject();
        json.Properties(map);
        json.WriteEndObject();
    }

    private static void List(CardJson json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var item in list)
        {
            json.Plain(item);
        }

        json.WriteEndArray();
    }
}
