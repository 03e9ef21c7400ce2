using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MoedeBot.Documents;

/// <summary>
/// Serialises documents without reflection at run time. The form is part of stored events: members may be added, never renamed.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    Converters =
    [
        typeof(CamelCaseEnum<DocumentKind>), typeof(CamelCaseEnum<SectionKind>), typeof(CamelCaseEnum<Filler>), typeof(CamelCaseEnum<Severity>),
    ])]
[JsonSerializable(typeof(MeetingDocument))]
[JsonSerializable(typeof(AgendaItem))]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
[JsonSerializable(typeof(IReadOnlyList<Remark>))]
public sealed partial class DocumentJson : JsonSerializerContext
{
    // Made on first use: the generated half of this class initialises in an order of its own.
    private static DocumentJson? readable;

    private static DocumentJson Readable =>
        readable ??= new(new JsonSerializerOptions(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The document as JSON with Danish letters as they are; for storage and files, not for HTML.</summary>
    public static string Serialize(MeetingDocument document) => JsonSerializer.Serialize(document, Readable.MeetingDocument);

    /// <summary>The document that <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="JsonException">Not such JSON.</exception>
    public static MeetingDocument Deserialize(string json) =>
        JsonSerializer.Deserialize(json, Readable.MeetingDocument) ?? throw new JsonException("The document is null.");
}
