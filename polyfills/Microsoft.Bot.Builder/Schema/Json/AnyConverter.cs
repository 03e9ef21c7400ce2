using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Json;

/// <summary>
/// Members of type <see cref="object"/>: JSON as it stands on the way in; on the way out plain values, dictionaries and
/// lists of them, types of the schema, and whatever says itself how it is written (an adaptive card does, by its converter).
/// </summary>
internal sealed class AnyConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case JsonElement { ValueKind: JsonValueKind.Undefined }:
                writer.WriteNullValue();
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case JsonNode node:
                node.WriteTo(writer, options);
                break;
            case IDictionary<string, object?> map:
                WriteMap(writer, map, options);
                break;
            case IEnumerable<object?> list:
                WriteList(writer, list, options);
                break;
            default:
                JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
                break;
        }
    }

    private void WriteMap(Utf8JsonWriter writer, IDictionary<string, object?> map, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            WriteItem(writer, value, options);
        }

        writer.WriteEndObject();
    }

    private void WriteList(Utf8JsonWriter writer, IEnumerable<object?> list, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var value in list)
        {
            WriteItem(writer, value, options);
        }

        writer.WriteEndArray();
    }

    private void WriteItem(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Write(writer, value, options);
        }
    }
}
