using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Storage.Transfer;

/// <summary>One line of an export: an object with <c>kind</c> and the rest by kind.</summary>
internal abstract record StoreLine
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, without its end.</summary>
    public string Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            WriteTo(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>What a line says.</summary>
    /// <exception cref="FormatException">It is not a line of an export.</exception>
    public static StoreLine Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"Ikke en linje fra en eksport: {e.Message}", e);
        }
    }

    protected abstract void WriteTo(Utf8JsonWriter json);

    private static StoreLine Read(JsonElement line) => Text(line, "kind") switch
    {
        "forum" => new ForumLine(MeetingEventJson.ReadForum(Raw(line, "forum"))),
        "meeting" => new MeetingLine(ForumOf(line), new MeetingId(Text(line, "meeting")), Time(line, "at")),
        "event" => new EventLine(new MeetingId(Text(line, "meeting")), line.GetProperty("event").GetRawText()),
        "minutes" => new MinutesLine(new ArchivedMinutes(
            ForumOf(line), new MeetingId(Text(line, "meeting")), line.GetProperty("version").GetInt32(),
            DateOnly.ParseExact(Text(line, "date"), "O", CultureInfo.InvariantCulture), Time(line, "compiledAt"), Text(line, "sha256"), Text(line, "text"),
            MeetingEventJson.ReadDocument(Raw(line, "document")))),
        "card" => new CardLine(
            new MeetingId(Text(line, "meeting")),
            new DeliveredCard(Text(line, "card"), Text(line, "conversation"), Text(line, "activity"), Text(line, "hash"))
            {
                Reposts = line.TryGetProperty("reposts", out var reposts) ? reposts.GetInt32() : 0,
            }),
        var kind => throw new FormatException($"Ukendt slags linje: {kind}"),
    };

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString() ?? throw new FormatException($"{name} mangler.");

    private static byte[] Raw(JsonElement line, string name) => Encoding.UTF8.GetBytes(line.GetProperty(name).GetRawText());

    private static ForumId ForumOf(JsonElement line) => new(Text(line, "tenant"), Text(line, "channel"));

    private static DateTimeOffset Time(JsonElement line, string name) =>
        DateTimeOffset.ParseExact(Text(line, name), "O", CultureInfo.InvariantCulture);

    /// <summary>A forum's settings.</summary>
    internal sealed record ForumLine(Forum Forum) : StoreLine
    {
        protected override void WriteTo(Utf8JsonWriter json)
        {
            json.WriteString("kind", "forum");
            json.WritePropertyName("forum");
            json.WriteRawValue(MeetingEventJson.Write(Forum));
        }
    }

    /// <summary>That a forum has a meeting.</summary>
    internal sealed record MeetingLine(ForumId Forum, MeetingId Meeting, DateTimeOffset At) : StoreLine
    {
        protected override void WriteTo(Utf8JsonWriter json)
        {
            json.WriteString("kind", "meeting");
            json.WriteString("tenant", Forum.TenantId);
            json.WriteString("channel", Forum.ChannelId);
            json.WriteString("meeting", Meeting.Value);
            json.WriteString("at", At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>An event, byte for byte as stored.</summary>
    internal sealed record EventLine(MeetingId Meeting, string Event) : StoreLine
    {
        protected override void WriteTo(Utf8JsonWriter json)
        {
            json.WriteString("kind", "event");
            json.WriteString("meeting", Meeting.Value);
            json.WritePropertyName("event");
            json.WriteRawValue(Event);
        }
    }

    /// <summary>A version of a meeting's minutes.</summary>
    internal sealed record MinutesLine(ArchivedMinutes Minutes) : StoreLine
    {
        protected override void WriteTo(Utf8JsonWriter json)
        {
            json.WriteString("kind", "minutes");
            json.WriteString("tenant", Minutes.Forum.TenantId);
            json.WriteString("channel", Minutes.Forum.ChannelId);
            json.WriteString("meeting", Minutes.Meeting.Value);
            json.WriteNumber("version", Minutes.Version);
            json.WriteString("date", Minutes.Date.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("compiledAt", Minutes.CompiledAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("sha256", Minutes.Sha256);
            json.WriteString("text", Minutes.Text);
            json.WritePropertyName("document");
            json.WriteRawValue(MeetingEventJson.Write(Minutes.Document));
        }
    }

    /// <summary>A card as Teams has it.</summary>
    internal sealed record CardLine(MeetingId Meeting, DeliveredCard Card) : StoreLine
    {
        protected override void WriteTo(Utf8JsonWriter json)
        {
            json.WriteString("kind", "card");
            json.WriteString("meeting", Meeting.Value);
            json.WriteString("card", Card.Key);
            json.WriteString("conversation", Card.ConversationId);
            json.WriteString("activity", Card.ActivityId);
            json.WriteString("hash", Card.Hash);
            if (Card.Reposts > 0)
                json.WriteNumber("reposts", Card.Reposts);
        }
    }
}
