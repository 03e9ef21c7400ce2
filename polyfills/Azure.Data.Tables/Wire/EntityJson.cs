using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>Rows as the service's JSON (minimal metadata): values, and beside some of them their Edm type.</summary>
internal static class EntityJson
{
    private const string Annotation = "@odata.type";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    // ASCII only: the emulator decodes a body piece by piece and spoils letters that lie across two pieces. One line: it
    // takes a transaction apart by lines.
    private static readonly JsonWriterOptions _asciiLine = new() { Encoder = JavaScriptEncoder.Default, Indented = false };

    /// <summary>The row's JSON, after its limits were checked.</summary>
    public static byte[] Write(ITableEntity entity)
    {
        var values = EntityShape.Values(entity);
        EntityLimits.CheckKey(nameof(ITableEntity.PartitionKey), entity.PartitionKey);
        EntityLimits.CheckKey(nameof(ITableEntity.RowKey), entity.RowKey);
        EntityLimits.Check(values);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, _asciiLine))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in values)
                WriteProperty(writer, name, value!);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>The row that an object of a response is; metadata other than the ETag is left out.</summary>
    public static TableEntity Read(JsonElement json)
    {
        var entity = new TableEntity();
        foreach (var property in json.EnumerateObject())
        {
            var name = property.Name;
            if (name == TableEntity.ETagKey)
                entity[name] = property.Value.GetString()!;
            else if (!name.StartsWith("odata.", StringComparison.Ordinal) && !name.EndsWith(Annotation, StringComparison.Ordinal))
                entity[name] = ReadValue(property.Value, TypeOf(json, name))!;
        }

        return entity;
    }

    private static void WriteProperty(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case string text: writer.WriteString(name, text); break;
            case bool flag: writer.WriteBoolean(name, flag); break;
            case int number: writer.WriteNumber(name, number); break;
            case long number: Annotated(writer, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture)); break;
            case double number: WriteDouble(writer, name, number); break;
            case Guid id: Annotated(writer, name, "Edm.Guid", id.ToString("D")); break;
            case byte[] bytes: Annotated(writer, name, "Edm.Binary", Convert.ToBase64String(bytes)); break;
            case BinaryData data: Annotated(writer, name, "Edm.Binary", Convert.ToBase64String(data.ToMemory().Span)); break;
            case DateTimeOffset time: Annotated(writer, name, "Edm.DateTime", Time(time.UtcDateTime)); break;
            case DateTime { Kind: DateTimeKind.Utc } time: Annotated(writer, name, "Edm.DateTime", Time(time)); break;
            case DateTime: throw new NotSupportedException($"Property {name} is a DateTime that is not in UTC.");
            default: throw new NotSupportedException($"Property {name} is a {value.GetType()}, which tables do not store.");
        }
    }

    private static string Time(DateTime time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static void Annotated(Utf8JsonWriter writer, string name, string type, string value)
    {
        writer.WriteString(name, value);
        writer.WriteString(name + Annotation, type);
    }

    // 5.0 would be written as 5 and stored as Int32 but for the annotation; NaN and the infinities are words.
    private static void WriteDouble(Utf8JsonWriter writer, string name, double number)
    {
        if (double.IsFinite(number))
            writer.WriteNumber(name, number);
        else
            writer.WriteString(name, double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
        writer.WriteString(name + Annotation, "Edm.Double");
    }

    private static string? TypeOf(JsonElement json, string name) =>
        json.TryGetProperty(name + Annotation, out var type) ? type.GetString()
        : name == nameof(ITableEntity.Timestamp) ? "Edm.DateTime"
        : null;

    private static object? ReadValue(JsonElement value, string? type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.Null, _) => null,
        (JsonValueKind.True or JsonValueKind.False, _) => value.GetBoolean(),
        (JsonValueKind.Number, "Edm.Double") => value.GetDouble(),
        (JsonValueKind.Number, "Edm.Int64") => value.GetInt64(),
        (JsonValueKind.Number, _) => value.TryGetInt32(out var number) ? (object)number : value.GetDouble(),
        (_, "Edm.Int64") => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        (_, "Edm.Double") => Double(value.GetString()!),
        (_, "Edm.Guid") => value.GetGuid(),
        (_, "Edm.Binary") => value.GetBytesFromBase64(),
        (_, "Edm.DateTime") => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => value.GetString(),
    };

    private static double Double(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
