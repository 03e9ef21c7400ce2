using System.Text;
using System.Text.Json.Nodes;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Storage.Transfer;

namespace MoedeBot.Storage.Extracts;

/// <summary>A text with where it stands, in words for a caseworker.</summary>
internal sealed record PlacedText(string Place, string Text);

/// <summary>What people wrote, piece by piece, wherever it is stored.</summary>
internal static class StoredTexts
{
    /// <summary>The texts of a document: head, participants, and each item block by block.</summary>
    public static IEnumerable<PlacedText> Of(MeetingDocument document) =>
    [
        .. document.Head.PrintedTitle is { } title ? (PlacedText[])[new("titel", title)] : [],
        .. document.Head.Fields.Select(field => new PlacedText(field.Caption, field.Text)),
        .. document.Head.Participants.Select(participant => new PlacedText("deltagere", participant.Name)),
        .. document.Preamble.Select(block => new PlacedText("før punkterne", BlockText.Plain(block))),
        .. document.Items.SelectMany(Of),
    ];

    /// <summary>Every text in an event as stored, also in one of a kind that this version does not know; an agenda goes by its own way.</summary>
    public static IEnumerable<PlacedText> Of(string json) => JsonNode.Parse(json)?["event"] is { } happened ? Of(happened, "hændelse") : [];

    /// <summary>The event, understood.</summary>
    public static RecordedEvent Event(string json) => MeetingEventJson.ReadEvent(Encoding.UTF8.GetBytes(json));

    /// <summary>The document as JSON.</summary>
    public static JsonNode Node(MeetingDocument document) => JsonNode.Parse(MeetingEventJson.Write(document))!;

    /// <summary>What every line says of the meeting.</summary>
    public static JsonObject Line(string kind, MeetingState meeting) => new()
    {
        ["kind"] = kind,
        ["meeting"] = meeting.Id.Value,
        ["forum"] = meeting.Forum.Name,
        ["date"] = meeting.Agenda.Head.Date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>All meetings with their events as stored.</summary>
    public static async IAsyncEnumerable<(MeetingState Meeting, IReadOnlyList<string> Events)> MeetingsAsync(
        WholeStore store, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in await store.Streams.ListAsync(cancellationToken))
        {
            var events = await store.Streams.ReadTextAsync(id, 0, cancellationToken);
            if (StoredMeeting.Fold(id, events) is { } meeting)
                yield return (meeting, events);
        }
    }

    private static IEnumerable<PlacedText> Of(AgendaItem item)
    {
        yield return new PlacedText($"{item.Word} {item.Number}, titel", item.PrintedTitle);
        foreach (var section in item.Sections)
        {
            foreach (var block in section.Blocks)
                yield return new PlacedText($"{item.Word} {item.Number}, {section.Caption}", BlockText.Plain(block));
        }
    }

    private static IEnumerable<PlacedText> Of(JsonNode node, string place) => node switch
    {
        JsonObject members => members.Where(member => member.Value is not null && member.Key != "agenda")
            .SelectMany(member => Of(member.Value!, $"{place}, {member.Key}")),
        JsonArray elements => elements.Where(element => element is not null).SelectMany(element => Of(element!, place)),
        JsonValue value when value.TryGetValue<string>(out var text) => [new PlacedText(place, text)],
        _ => [],
    };
}
