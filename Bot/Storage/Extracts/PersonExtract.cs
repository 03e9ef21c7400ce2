using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using MoedeBot.Meetings;
using MoedeBot.Storage.Transfer;

namespace MoedeBot.Storage.Extracts;

/// <summary>
/// Everything about one person: what the person did (by Entra object id), the forums that the person runs, and every text in which one
/// of the person's names stands: agendas, comments, decisions and minutes, whoever wrote them.
/// </summary>
internal sealed class PersonExtract(WholeStore store, string objectId)
{
    private static readonly CompareInfo Danish = CultureInfo.GetCultureInfo("da-DK").CompareInfo;

    private readonly HashSet<string> names = [];

    /// <summary>The lines: forums, then meeting by meeting.</summary>
    /// <param name="given">Names to look for besides those that the person is stored under.</param>
    /// <param name="cancellationToken">Stops between meetings.</param>
    public async IAsyncEnumerable<JsonObject> ReadAsync(IReadOnlyList<string> given, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        names.UnionWith(given);
        foreach (var line in await ForumsAsync(cancellationToken))
            yield return line;
        // A person may have had another name in an earlier meeting, so all names are known before any text is looked through.
        await foreach (var (_, events) in StoredTexts.MeetingsAsync(store, cancellationToken))
            names.UnionWith(events.Select(StoredTexts.Event).Where(IsOwn).Select(recorded => recorded.By.Name).Where(name => name.Length > 2));
        await foreach (var (meeting, events) in StoredTexts.MeetingsAsync(store, cancellationToken))
        {
            foreach (var line in events.SelectMany(json => Of(meeting, json)))
                yield return line;
            foreach (var minutes in await CaseExtract.MinutesAsync(store, meeting, cancellationToken))
            {
                foreach (var text in StoredTexts.Of(minutes.Document).Where(IsNamed))
                    yield return Mention(meeting, text with { Place = $"referat, version {minutes.Version}, {text.Place}" });
            }
        }
    }

    private async Task<List<JsonObject>> ForumsAsync(CancellationToken cancellationToken)
    {
        var lines = new List<JsonObject>();
        foreach (var id in await store.Index.ListAllAsync(cancellationToken))
        {
            var forum = (await store.Forums.FindAsync(id, cancellationToken))?.Value;
            if (forum?.Secretaries.FirstOrDefault(secretary => IsSame(secretary.ObjectId)) is not { } secretary)
                continue;
            names.Add(secretary.Name);
            lines.Add(new JsonObject { ["kind"] = "secretary", ["forum"] = forum.Name, ["channel"] = id.ChannelId, ["name"] = secretary.Name });
        }

        return lines;
    }

    // Of an agenda that the person handed in, that it was; the agenda's own texts are others' words, and looked through like them.
    private IEnumerable<JsonObject> Of(MeetingState meeting, string json)
    {
        var recorded = StoredTexts.Event(json);
        if (IsOwn(recorded))
        {
            var line = StoredTexts.Line("event", meeting);
            var whole = JsonNode.Parse(json)!;
            (whole["event"] as JsonObject)?.Remove("agenda");
            (whole["event"] as JsonObject)?.Remove("viewers");
            line["event"] = whole;
            yield return line;
        }

        var agenda = recorded.Event switch
        {
            AgendaReceived received => received.Agenda,
            RevisionReceived received => received.Agenda,
            _ => null,
        };
        var texts = agenda is not null
            ? StoredTexts.Of(agenda).Select(text => text with { Place = $"dagsorden, {text.Place}" })
            : IsOwn(recorded) || recorded.Event is NoteKept ? [] : StoredTexts.Of(json);
        foreach (var text in texts.Where(IsNamed))
            yield return Mention(meeting, text);
    }

    private static JsonObject Mention(MeetingState meeting, PlacedText text)
    {
        var line = StoredTexts.Line("mention", meeting);
        line["place"] = text.Place;
        line["text"] = text.Text;
        return line;
    }

    private bool IsOwn(RecordedEvent recorded) => IsSame(recorded.By.ObjectId);

    private bool IsSame(string other) => string.Equals(other, objectId, StringComparison.OrdinalIgnoreCase);

    private bool IsNamed(PlacedText text) => names.Any(name => Danish.IndexOf(text.Text, name, CompareOptions.IgnoreCase) >= 0);
}
