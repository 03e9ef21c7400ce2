using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MoedeBot.Documents;

namespace MoedeBot.Meetings;

/// <summary>The stored form of events and forums: JSON by source generation, Danish letters unescaped.</summary>
/// <remarks>
/// The generated reader sets an <c>init</c> property that the JSON lacks to null, whatever its initialiser says. So a list that came
/// later than its record turns null into an empty one itself: what was stored before it must go on being read.
/// </remarks>
public static class MeetingEventJson
{
    private static readonly MeetingJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 64,
    });

    /// <summary>The event as UTF-8 JSON.</summary>
    public static byte[] Write(RecordedEvent recorded) => JsonSerializer.SerializeToUtf8Bytes(recorded, Context.RecordedEvent);

    /// <summary>Reads what <see cref="Write(RecordedEvent)"/> wrote.</summary>
    /// <exception cref="JsonException">Damaged, or an event that this version does not know: the meeting must stop, not skip it.</exception>
    public static RecordedEvent ReadEvent(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, Context.RecordedEvent) ?? throw new JsonException("An event is null.");
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            throw new JsonException($"An event is damaged, or was written by a newer version of the bot than this one: {fault.Message}", fault);
        }
    }

    /// <summary>The settings as UTF-8 JSON.</summary>
    public static byte[] Write(Forum forum) => JsonSerializer.SerializeToUtf8Bytes(forum, Context.Forum);

    /// <summary>Reads what <see cref="Write(Forum)"/> wrote.</summary>
    public static Forum ReadForum(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Context.Forum) ?? throw new JsonException("A forum is null.");

    /// <summary>The document as UTF-8 JSON.</summary>
    public static byte[] Write(MeetingDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Context.MeetingDocument);

    /// <summary>Reads what <see cref="Write(MeetingDocument)"/> wrote.</summary>
    public static MeetingDocument ReadDocument(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Context.MeetingDocument) ?? throw new JsonException("A document is null.");
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(RecordedEvent))]
[JsonSerializable(typeof(Forum))]
[JsonSerializable(typeof(MeetingDocument))]
internal sealed partial class MeetingJsonContext : JsonSerializerContext;
